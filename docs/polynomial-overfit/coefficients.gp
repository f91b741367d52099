# A wild fit is a sum of huge terms that cancel
# Draws coefficients.png: gnuplot coefficients.gp
if (!exists("OUT")) OUT = "coefficients.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_points1 << e
1 715.8421
2 20102.2
3 282122.6
4 2445313
5 14193270
6 57663280
7 168427400
8 358993400
9 561090000
10 639741400
11 523083400
12 296448800
13 109360700
14 23205430
15 2080186
e
$panel1_points2 << e
1 0.5486312
2 1.472516
3 0.1402097
4 0.7540493
5 0.9840424
6 0.7919391
7 0.4122851
8 0.005169303
9 0.3313212
10 0.541688
11 0.5982458
12 0.4910497
13 0.2211944
14 0.2035988
15 0.7718586
e
$panel1_points3 << e
1 0.4185146
2 1.773261
5 2.850409
11 2.12608
15 1.050234
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
set label "A wild fit is a sum of huge terms that cancel" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Degree 15: size of each coefficient. An exact zero has no point." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set label "" at screen 0.0525, screen 0.83083 front point pt 7 ps 2.1 lw 2 lc rgb "#0072B2"
set label "no penalty" at screen 0.0675, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.18398, screen 0.83083 front point pt 5 ps 1.995 lw 2 lc rgb "#D55E00"
set label "ridge, λ = 0.0002" at screen 0.19898, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.37071, screen 0.83083 front point pt 9 ps 2.835 lw 2 lc rgb "#009E73"
set label "lasso, λ = 6×10⁻⁵" at screen 0.38571, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.96326
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [0.5:15.5]
set logscale y; set yrange [0.001860925944:1777081538]
set grid xtics
set xtics ("1" 1, "3" 3, "5" 5, "7" 7, "9" 9, "11" 11, "13" 13, "15" 15)
set ytics ("10^{−2}" 0.01, "10^{0}" 1, "10^{2}" 100, "10^{4}" 10000, "10^{6}" 1000000, "10^{8}" 100000000)
unset colorbox
set label "power of x" at screen 0.52973, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "|coefficient|" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_points1 using 1:2 with points pt 7 ps 2.1 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_points2 using 1:2 with points pt 5 ps 1.995 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points3 using 1:2 with points pt 9 ps 2.835 lw 2 lc rgb "#009E73" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
