# Ridge leaves ten small bars, the lasso fewer and fewer
# Draws growing.png: gnuplot growing.gp
if (!exists("OUT")) OUT = "growing.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.472002 0.36
1.8 -11.40048 0.36
2.8 24.73163 0.36
3.8 15.42445 0.36
4.8 -36.95353 0.36
5.8 22.09975 0.36
6.8 4.485289 0.36
7.8 8.334712 0.36
8.8 35.45894 0.36
9.8 3.221035 0.36
e
$panel1_bars3 << e
1.2 -0.4657795 0.36
2.2 -11.3975 0.36
3.2 24.73081 0.36
4.2 15.41961 0.36
5.2 -36.95025 0.36
6.2 22.11485 0.36
7.2 4.457926 0.36
8.2 8.29382 0.36
9.2 35.47136 0.36
10.2 3.215136 0.36
e
$panel2_rule1 << e
0.4 0
10.6 0
e
$panel2_bars2 << e
0.8 -0.4218064 0.36
1.8 -11.31726 0.36
2.8 24.77712 0.36
3.8 15.36122 0.36
4.8 -28.61365 0.36
5.8 15.48344 0.36
6.8 0.8154391 0.36
7.8 7.349885 0.36
8.8 32.2784 0.36
9.8 3.277418 0.36
e
$panel2_bars3 << e
1.2 -0.3486292 0.36
2.2 -11.29138 0.36
3.2 24.77902 0.36
4.2 15.30867 0.36
5.2 -28.68388 0.36
6.2 15.75603 0.36
7.2 0.513215 0.36
8.2 6.841295 0.36
9.2 32.49102 0.36
10.2 3.197721 0.36
e
$panel3_rule1 << e
0.4 0
10.6 0
e
$panel3_bars2 << e
0.8 -0.2611769 0.36
1.8 -10.94563 0.36
2.8 24.60879 0.36
3.8 15.10068 0.36
4.8 -11.48364 0.36
5.8 1.954939 0.36
6.8 -6.486894 0.36
7.8 5.613535 0.36
8.8 25.41549 0.36
9.8 3.517162 0.36
e
$panel3_bars3 << e
1.2 0 0.36
2.2 -10.79312 0.36
3.2 25.04398 0.36
4.2 14.97371 0.36
5.2 -10.78804 0.36
6.2 1.200598 0.36
7.2 -6.614263 0.36
8.2 5.238145 0.36
9.2 25.76121 0.36
10.2 3.071672 0.36
e
$panel4_rule1 << e
0.4 0
10.6 0
e
$panel4_bars2 << e
0.8 0.98734 0.36
1.8 -6.108407 0.36
2.8 18.03915 0.36
3.8 11.53525 0.36
4.8 -0.6572162 0.36
5.8 -2.701003 0.36
6.8 -8.264043 0.36
7.8 5.798384 0.36
8.8 15.44653 0.36
9.8 5.2926 0.36
e
$panel4_bars3 << e
1.2 0 0.36
2.2 -5.218968 0.36
3.2 24.35365 0.36
4.2 11.95815 0.36
5.2 0 0.36
6.2 0 0.36
7.2 -9.248686 0.36
8.2 0 0.36
9.2 21.51307 0.36
10.2 0.5396244 0.36
e
$panel5_rule1 << e
0.4 0
10.6 0
e
$panel5_bars2 << e
0.8 1.571481 0.36
1.8 -1.24886 0.36
2.8 8.822337 0.36
3.8 6.124153 0.36
4.8 1.17189 0.36
5.8 0.288959 0.36
6.8 -4.983057 0.36
7.8 4.468326 0.36
8.8 7.818019 0.36
9.8 4.254399 0.36
e
$panel5_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 20.04278 0.36
4.2 3.0764 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 17.19382 0.36
10.2 0 0.36
e
$panel6_rule1 << e
0.4 0
10.6 0
e
$panel6_bars2 << e
0.8 0.4658469 0.36
1.8 0.05775945 0.36
2.8 1.576852 0.36
3.8 1.171387 0.36
4.8 0.5025574 0.36
5.8 0.3905883 0.36
6.8 -1.032733 0.36
7.8 1.09277 0.36
8.8 1.497186 0.36
9.8 0.9840039 0.36
e
$panel6_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 6.184149 0.36
4.2 0 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 3.324462 0.36
10.2 0 0.36
e

# The look: light
unset key
set clip two
set border 3 lw 1.2 lc rgb "#57606A"
set tics nomirror out scale 0.5 font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set style textbox opaque margins 0.3,0.1 noborder fillcolor rgb "#80FFFFFF"
set grid xtics ytics back lw 1 lc rgb "#E4E8EC" dt solid

set multiplot
# Title, subtitle and legend; they belong to no panel
set label "Ridge leaves ten small bars, the lasso fewer and fewer" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Both penalties leave the same share of the L1 norm of least squares." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set object rectangle from screen 0.045, screen 0.82083 to screen 0.0725, screen 0.84083 front fc rgb "#0072B2" fs solid 1 border rgb "#0072B2"
set label "ridge" at screen 0.08, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set object rectangle from screen 0.14562, screen 0.82083 to screen 0.17312, screen 0.84083 front fc rgb "#D55E00" fs solid 0.35 border rgb "#D55E00"
set label "lasso" at screen 0.18062, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: 100 % left
set lmargin at screen 0.09089; set rmargin at screen 0.35969
set tmargin at screen 0.75816; set bmargin at screen 0.44914
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−20" -20, "0" 0, "20" 20)
unset colorbox
set label "100 % left" at screen 0.09089, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.02969, screen 0.60365 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: 85 % left
set lmargin at screen 0.39309; set rmargin at screen 0.6619
set tmargin at screen 0.75816; set bmargin at screen 0.44914
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("" -20, "" 0, "" 20)
unset colorbox
set label "85 % left" at screen 0.39309, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
plot \
  $panel2_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel2_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: 65 % left
set lmargin at screen 0.6953; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.44914
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("" -20, "" 0, "" 20)
unset colorbox
set label "65 % left" at screen 0.6953, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
plot \
  $panel3_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel3_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel3_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 4: 45 % left
set lmargin at screen 0.09089; set rmargin at screen 0.35969
set tmargin at screen 0.37722; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−20" -20, "0" 0, "20" 20)
set label "age" at screen 0.1067, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.13305, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.15941, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.18576, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.21211, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.23847, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.26482, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.29117, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.31753, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.34388, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "45 % left" at screen 0.09089, screen 0.40618 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.02969, screen 0.22271 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel4_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel4_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel4_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 5: 25 % left
set lmargin at screen 0.39309; set rmargin at screen 0.6619
set tmargin at screen 0.37722; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("" -20, "" 0, "" 20)
set label "age" at screen 0.4089, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.43526, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.46161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.48796, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.51432, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.54067, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.56702, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.59338, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.61973, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.64608, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "25 % left" at screen 0.39309, screen 0.40618 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
plot \
  $panel5_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel5_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel5_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 6: 5 % left
set lmargin at screen 0.6953; set rmargin at screen 0.9641
set tmargin at screen 0.37722; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("" -20, "" 0, "" 20)
set label "age" at screen 0.71111, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.73746, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.76381, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.79017, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.81652, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.84287, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.86923, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.89558, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.92193, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.94829, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "5 % left" at screen 0.6953, screen 0.40618 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
plot \
  $panel6_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel6_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel6_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
