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
0.8 -0.3216067 0.36
1.8 -11.10698 0.36
2.8 24.73583 0.36
3.8 15.21108 0.36
4.8 -16.02773 0.36
5.8 5.518995 0.36
6.8 -4.617084 0.36
7.8 5.995609 0.36
8.8 27.33576 0.36
9.8 3.415391 0.36
e
$panel2_bars3 << e
1.2 -0.07323599 0.36
2.2 -10.8981 0.36
3.2 24.99013 0.36
4.2 15.0495 0.36
5.2 -15.35284 0.36
6.2 4.844974 0.36
7.2 -4.676287 0.36
8.2 5.779013 0.36
9.2 27.45315 0.36
10.2 3.095186 0.36
e
$panel3_rule1 << e
0.4 0
10.6 0
e
$panel3_bars2 << e
0.8 1.351322 0.36
1.8 -4.260271 0.36
2.8 15.09686 0.36
3.8 9.890883 0.36
4.8 0.1579833 0.36
5.8 -1.596048 0.36
6.8 -7.40331 0.36
7.8 5.631953 0.36
8.8 12.94048 0.36
9.8 5.350764 0.36
e
$panel3_bars3 << e
1.2 0 0.36
2.2 -2.44102 0.36
3.2 24.23733 0.36
4.2 10.49499 0.36
5.2 0 0.36
6.2 0 0.36
7.2 -7.239205 0.36
8.2 0 0.36
9.2 21.2712 0.36
10.2 0 0.36
e
$panel4_rule1 << e
0.4 0
10.6 0
e
$panel4_bars2 << e
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
$panel4_bars3 << e
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
set lmargin at screen 0.09125; set rmargin at screen 0.51098
set tmargin at screen 0.75816; set bmargin at screen 0.44914
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−20" -20, "0" 0, "20" 20)
unset colorbox
set label "100 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.60365 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: 70 % left
set lmargin at screen 0.54438; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.44914
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("" -20, "" 0, "" 20)
unset colorbox
set label "70 % left" at screen 0.54438, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
plot \
  $panel2_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel2_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: 40 % left
set lmargin at screen 0.09125; set rmargin at screen 0.51098
set tmargin at screen 0.37722; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−20" -20, "0" 0, "20" 20)
set label "age" at screen 0.11594, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.15709, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.19824, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.23939, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.28054, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.32169, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.36284, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.40399, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.44514, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.48629, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "40 % left" at screen 0.09125, screen 0.40618 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.22271 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel3_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel3_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 4: 5 % left
set lmargin at screen 0.54438; set rmargin at screen 0.9641
set tmargin at screen 0.37722; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("" -20, "" 0, "" 20)
set label "age" at screen 0.56907, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.61021, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.65136, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.69251, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.73366, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.77481, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.81596, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.85711, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.89826, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.93941, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "5 % left" at screen 0.54438, screen 0.40618 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
plot \
  $panel4_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel4_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel4_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
