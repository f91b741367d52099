# How sparse L1 is depends on C
# Draws zeros.png: gnuplot zeros.gp
if (!exists("OUT")) OUT = "zeros.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.001 100
0.003162278 100
0.03162278 86.66667
0.1 73.33333
0.3162278 66.66667
1 46.66667
3.162278 36.66667
10 23.33333
31.62278 13.33333
100 13.33333
e
$panel1_points2 << e
1 46.66667
e
$panel1_line3 << e
0.001 100
0.003162278 100
0.01 93.75
0.03162278 89.0625
0.1 79.6875
0.3162278 73.4375
1 62.5
3.162278 60.9375
10 60.9375
100 57.8125
e
$panel1_points4 << e
10 60.9375
e
$panel1_line5 << e
0.001 100
0.01 100
0.03162278 84.61538
0.1 53.84615
1 23.07692
100 23.07692
e
$panel1_points6 << e
1 23.07692
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
set label "How sparse L1 is depends on C" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Part of the coefficients that L1 sets to zero; markers at the most accurate C. L2 sets none to zero." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1
set lmargin at screen 0.08829; set rmargin at screen 0.85647
set tmargin at screen 0.83758; set bmargin at screen 0.1046
set logscale x; set xrange [0.001:100]
unset logscale y; set yrange [0:100]
set grid xtics
set xtics ("10^{−3}" 0.001, "10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1, "10^{1}" 10, "10^{2}" 100)
set ytics ("0" 0, "10" 10, "20" 20, "30" 30, "40" 40, "50" 50, "60" 60, "70" 70, "80" 80, "90" 90, "100" 100)
unset colorbox
set label "C = 1/(nλ)" at screen 0.47238, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "exact zeros (%)" at screen 0.0279, screen 0.47109 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "digits 3 and 8" at screen 0.86397, screen 0.52835 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#BD5300"
set label "wine" at screen 0.86397, screen 0.27375 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#008360"
set label "breast cancer" at screen 0.86397, screen 0.20233 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#0072B2"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points4 using 1:2 with points pt 5 ps 2.28 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_line5 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel1_points6 using 1:2 with points pt 9 ps 3.24 lw 2 lc rgb "#009E73" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
