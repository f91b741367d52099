# Ridge leaves ten small bars, the lasso fewer and fewer
# Draws growing-moving.gif: gnuplot growing-moving.gp
if (!exists("OUT")) OUT = "growing-moving.gif"
reset
set encoding utf8
set terminal gif animate delay 20 loop 0 size 800,500 enhanced font "DejaVu Sans,17.25" fontscale 0.5 background rgb "#FFFFFF" rounded linewidth 0.5
set output OUT

# The numbers. A line with a lone e ends each block.

# Frame 1
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.47200199 0.36
1.8 -11.40048486 0.36
2.8 24.73162804 0.36
3.8 15.42444963 0.36
4.8 -36.95352992 0.36
5.8 22.09975388 0.36
6.8 4.485289352 0.36
7.8 8.334712278 0.36
8.8 35.45893727 0.36
9.8 3.221035234 0.36
e
$panel1_bars3 << e
1.2 -0.4657795474 0.36
2.2 -11.39749948 0.36
3.2 24.73080516 0.36
4.2 15.41961106 0.36
5.2 -36.95025373 0.36
6.2 22.11484916 0.36
7.2 4.457925907 0.36
8.2 8.293820302 0.36
9.2 35.47136186 0.36
10.2 3.215136428 0.36
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
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "100 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 2
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.4555681148 0.36
1.8 -11.37441239 0.36
2.8 24.75006101 0.36
3.8 15.40436472 0.36
4.8 -34.11256565 0.36
5.8 19.845601 0.36
6.8 3.232043001 0.36
7.8 7.99521239 0.36
8.8 34.37948423 0.36
9.8 3.238799219 0.36
e
$panel1_bars3 << e
1.2 -0.4258354623 0.36
2.2 -11.3613168 0.36
3.2 24.74724554 0.36
4.2 15.3817843 0.36
5.2 -34.13171768 0.36
6.2 19.94671836 0.36
7.2 3.112920797 0.36
8.2 7.798561182 0.36
9.2 34.45517352 0.36
10.2 3.209198487 0.36
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

# Panel 1: 95 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "95 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 3
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.4362549385 0.36
1.8 -11.34236986 0.36
2.8 24.76750277 0.36
3.8 15.38002657 0.36
4.8 -30.90576328 0.36
5.8 17.30151604 0.36
6.8 1.82101406 0.36
7.8 7.616648071 0.36
8.8 33.15644006 0.36
9.8 3.26050592 0.36
e
$panel1_bars3 << e
1.2 -0.3882457545 0.36
2.2 -11.32726679 0.36
3.2 24.7627169 0.36
4.2 15.34618713 0.36
5.2 -31.4793113 0.36
6.2 17.90638114 0.36
7.2 1.847192748 0.36
8.2 7.33249354 0.36
9.2 33.49888118 0.36
10.2 3.203610539 0.36
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

# Panel 1: 90 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "90 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 4
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.4218064034 0.36
1.8 -11.31725562 0.36
2.8 24.77711599 0.36
3.8 15.36121544 0.36
4.8 -28.61365267 0.36
5.8 15.48343973 0.36
6.8 0.8154391394 0.36
7.8 7.349884878 0.36
8.8 32.27840412 0.36
9.8 3.277417987 0.36
e
$panel1_bars3 << e
1.2 -0.3486291613 0.36
2.2 -11.29138076 0.36
3.2 24.77902249 0.36
4.2 15.30867051 0.36
5.2 -28.68388376 0.36
6.2 15.75602632 0.36
7.2 0.5132150123 0.36
8.2 6.841294931 0.36
9.2 32.49102433 0.36
10.2 3.197721282 0.36
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

# Panel 1: 85 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "85 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 5
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.3927405662 0.36
1.8 -11.2632508 0.36
2.8 24.78600471 0.36
3.8 15.32151196 0.36
4.8 -24.32614835 0.36
5.8 12.0840074 0.36
6.8 -1.056380139 0.36
7.8 6.862501402 0.36
8.8 30.62393582 0.36
9.8 3.313471875 0.36
e
$panel1_bars3 << e
1.2 -0.2455752906 0.36
2.2 -11.11572917 0.36
3.2 24.87738059 0.36
4.2 15.21200632 0.36
5.2 -24.90355539 0.36
6.2 12.47250111 0.36
7.2 -0.6200539734 0.36
8.2 6.909602555 0.36
9.2 30.99558253 0.36
10.2 3.147153767 0.36
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

# Panel 1: 80 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "80 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 6
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.3537842781 0.36
1.8 -11.18224829 0.36
2.8 24.77214231 0.36
3.8 15.26359988 0.36
4.8 -19.37005633 0.36
5.8 8.159151901 0.36
6.8 -3.197127118 0.36
7.8 6.327659152 0.36
8.8 28.68026211 0.36
9.8 3.36673884 0.36
e
$panel1_bars3 << e
1.2 -0.1713532089 0.36
2.2 -11.02199995 0.36
3.2 24.92593953 0.36
4.2 15.14201702 0.36
5.2 -20.79030739 0.36
6.2 9.187522552 0.36
7.2 -2.366968493 0.36
8.2 6.422686915 0.36
9.2 29.46994746 0.36
10.2 3.124772434 0.36
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

# Panel 1: 75 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "75 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 7
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.3216067275 0.36
1.8 -11.10698027 0.36
2.8 24.73583086 0.36
3.8 15.21107726 0.36
4.8 -16.02772573 0.36
5.8 5.5189952 0.36
6.8 -4.617084189 0.36
7.8 5.995609275 0.36
8.8 27.33576125 0.36
9.8 3.415390809 0.36
e
$panel1_bars3 << e
1.2 -0.07323598511 0.36
2.2 -10.89809543 0.36
3.2 24.99013159 0.36
4.2 15.04949528 0.36
5.2 -15.35283561 0.36
6.2 4.844974231 0.36
7.2 -4.67628668 0.36
8.2 5.779013094 0.36
9.2 27.45314768 0.36
10.2 3.095185629 0.36
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

# Panel 1: 70 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "70 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 8
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.2611768807 0.36
1.8 -10.94562947 0.36
2.8 24.60878606 0.36
3.8 15.10068074 0.36
4.8 -11.48364167 0.36
5.8 1.954938585 0.36
6.8 -6.486893589 0.36
7.8 5.613534977 0.36
8.8 25.41549046 0.36
9.8 3.517162128 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 -10.79312129 0.36
3.2 25.04397599 0.36
4.2 14.97370885 0.36
5.2 -10.78803863 0.36
6.2 1.2005985 0.36
7.2 -6.614262785 0.36
8.2 5.238144516 0.36
9.2 25.76121438 0.36
10.2 3.071672045 0.36
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

# Panel 1: 65 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "65 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 9
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 -0.103293546 0.36
1.8 -10.44197641 0.36
2.8 24.04230499 0.36
3.8 14.75853753 0.36
4.8 -6.058875746 0.36
5.8 -2.110016096 0.36
6.8 -8.463470369 0.36
7.8 5.407601415 0.36
8.8 22.6759256 0.36
9.8 3.81499362 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 -10.34002884 0.36
3.2 24.99392011 0.36
4.2 14.70116403 0.36
5.2 -7.944143239 0.36
6.2 0 0.36
7.2 -8.299679763 0.36
8.2 3.499623679 0.36
9.2 24.98318031 0.36
10.2 2.924962944 0.36
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

# Panel 1: 60 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "60 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 10
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 0.3827231282 0.36
1.8 -8.642922442 0.36
2.8 21.6649521 0.36
3.8 13.4902142 0.36
4.8 -2.250443401 0.36
5.8 -3.744149917 0.36
6.8 -9.012787662 0.36
7.8 5.699772113 0.36
8.8 18.96878871 0.36
9.8 4.654058525 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 -8.969996319 0.36
3.2 24.78987571 0.36
4.2 13.90722243 0.36
5.2 -4.415619055 0.36
6.2 0 0.36
7.2 -10.50921296 0.36
8.2 0 0.36
9.2 24.16698051 0.36
10.2 2.388019131 0.36
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

# Panel 1: 55 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "55 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 11
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 0.7279632174 0.36
1.8 -7.244308913 0.36
2.8 19.70652165 0.36
3.8 12.44233791 0.36
4.8 -1.252543096 0.36
5.8 -3.284248199 0.36
6.8 -8.667477844 0.36
7.8 5.799862966 0.36
8.8 16.96986451 0.36
9.8 5.082560113 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 -7.041958503 0.36
3.2 24.56012261 0.36
4.2 12.90403672 0.36
5.2 -2.079194494 0.36
6.2 0 0.36
7.2 -9.882545249 0.36
8.2 0 0.36
9.2 22.76536524 0.36
10.2 1.428472042 0.36
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

# Panel 1: 50 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "50 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 12
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 0.9873400221 0.36
1.8 -6.108407008 0.36
2.8 18.03915037 0.36
3.8 11.53525212 0.36
4.8 -0.6572162147 0.36
5.8 -2.701002745 0.36
6.8 -8.264042839 0.36
7.8 5.798383514 0.36
8.8 15.44653165 0.36
9.8 5.292600184 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 -5.218967971 0.36
3.2 24.35365011 0.36
4.2 11.95814602 0.36
5.2 0 0.36
6.2 0 0.36
7.2 -9.248685929 0.36
8.2 0 0.36
9.2 21.51307065 0.36
10.2 0.5396243707 0.36
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

# Panel 1: 45 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "45 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 13
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 1.351321608 0.36
1.8 -4.260270543 0.36
2.8 15.0968622 0.36
3.8 9.890882753 0.36
4.8 0.1579833403 0.36
5.8 -1.596047969 0.36
6.8 -7.403310436 0.36
7.8 5.631953158 0.36
8.8 12.94047605 0.36
9.8 5.350764248 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 -2.441020252 0.36
3.2 24.23733357 0.36
4.2 10.49498944 0.36
5.2 0 0.36
6.2 0 0.36
7.2 -7.239205329 0.36
8.2 0 0.36
9.2 21.27120013 0.36
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

# Panel 1: 40 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "40 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 14
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 1.522792956 0.36
1.8 -3.078983244 0.36
2.8 12.97053541 0.36
3.8 8.659417048 0.36
4.8 0.6173642419 0.36
5.8 -0.845266135 0.36
6.8 -6.675465875 0.36
7.8 5.3757132 0.36
8.8 11.19830547 0.36
9.8 5.161061999 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 23.4720745 0.36
4.2 8.181383124 0.36
5.2 0 0.36
6.2 0 0.36
7.2 -4.494038842 0.36
8.2 0 0.36
9.2 20.38314855 0.36
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

# Panel 1: 35 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "35 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 15
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 1.600149336 0.36
1.8 -2.054423234 0.36
2.8 10.84319734 0.36
3.8 7.383323538 0.36
4.8 0.9653956383 0.36
5.8 -0.1944464198 0.36
6.8 -5.854914233 0.36
7.8 4.985607545 0.36
8.8 9.470861772 0.36
9.8 4.784148547 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 22.14660308 0.36
4.2 6.086998852 0.36
5.2 0 0.36
6.2 0 0.36
7.2 -2.361007338 0.36
8.2 0 0.36
9.2 19.17271819 0.36
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

# Panel 1: 30 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "30 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 16
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 1.571481343 0.36
1.8 -1.248860176 0.36
2.8 8.822337354 0.36
3.8 6.124153096 0.36
4.8 1.171889609 0.36
5.8 0.288959032 0.36
6.8 -4.983057196 0.36
7.8 4.468326386 0.36
8.8 7.818019358 0.36
9.8 4.254398867 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 20.04278038 0.36
4.2 3.076399518 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 17.19381827 0.36
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

# Panel 1: 25 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "25 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 17
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 1.447937719 0.36
1.8 -0.6762331209 0.36
2.8 6.991771062 0.36
3.8 4.939742424 0.36
4.8 1.231743728 0.36
5.8 0.580775924 0.36
6.8 -4.109793396 0.36
7.8 3.855934887 0.36
8.8 6.292489091 0.36
9.8 3.629850685 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 17.26032938 0.36
4.2 0.05060103132 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 14.40081884 0.36
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

# Panel 1: 20 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "20 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 18
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 1.150498604 0.36
1.8 -0.1883367574 0.36
2.8 4.709934108 0.36
3.8 3.400766937 0.36
4.8 1.10369637 0.36
5.8 0.7086746647 0.36
6.8 -2.903985267 0.36
7.8 2.874565193 0.36
8.8 4.331568199 0.36
9.8 2.658633924 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 14.24027619 0.36
4.2 0 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 11.38058924 0.36
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

# Panel 1: 15 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "15 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 19
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 0.8218065412 0.36
1.8 0.005181142215 0.36
2.8 3.021562524 0.36
3.8 2.216004872 0.36
4.8 0.8443516933 0.36
5.8 0.6119706104 0.36
6.8 -1.92628429 0.36
7.8 1.978737666 0.36
8.8 2.826590485 0.36
9.8 1.804086516 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 10.58588105 0.36
4.2 0 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 7.726194105 0.36
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

# Panel 1: 10 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "10 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot

# Frame 20
$panel1_rule1 << e
0.4 0
10.6 0
e
$panel1_bars2 << e
0.8 0.4658468551 0.36
1.8 0.05775945221 0.36
2.8 1.576852066 0.36
3.8 1.17138692 0.36
4.8 0.5025573961 0.36
5.8 0.3905882904 0.36
6.8 -1.032733142 0.36
7.8 1.092770271 0.36
8.8 1.497185746 0.36
9.8 0.984003891 0.36
e
$panel1_bars3 << e
1.2 0 0.36
2.2 0 0.36
3.2 6.184149163 0.36
4.2 0 0.36
5.2 0 0.36
6.2 0 0.36
7.2 0 0.36
8.2 0 0.36
9.2 3.324462221 0.36
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

# Panel 1: 5 % left
set lmargin at screen 0.09125; set rmargin at screen 0.9641
set tmargin at screen 0.75816; set bmargin at screen 0.0682
unset logscale x; set xrange [0.4:10.6]
unset logscale y; set yrange [-39.12371488:39.12371488]
set grid noxtics
set xtics ("" 1, "" 2, "" 3, "" 4, "" 5, "" 6, "" 7, "" 8, "" 9, "" 10)
set ytics ("−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
set label "age" at screen 0.1426, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "sex" at screen 0.22817, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bmi" at screen 0.31374, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "bp" at screen 0.39932, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s1" at screen 0.48489, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s2" at screen 0.57046, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s3" at screen 0.65604, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s4" at screen 0.74161, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s5" at screen 0.82718, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "s6" at screen 0.91276, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "5 % left" at screen 0.09125, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "coefficient (per sd)" at screen 0.0279, screen 0.41318 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars3 using 1:2:3 with boxes fs solid 0.35 border rgb "#D55E00" lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
