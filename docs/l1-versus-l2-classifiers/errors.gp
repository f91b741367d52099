# At their best, L1 and L2 classify about equally well
# Draws errors.png: gnuplot errors.gp
if (!exists("OUT")) OUT = "errors.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.005855511542 24
0.01 12.48253
0.03162278 5.361745
0.1 3.337215
0.3162278 2.898618
1 2.721627
3.162278 2.899395
10 3.603478
31.62278 3.777364
100 3.865083
e
$panel1_points2 << e
1 2.721627
e
$panel1_line3 << e
0.001 10.46111
0.003162278 5.974228
0.01 4.832324
0.03162278 3.073281
0.1 2.369974
0.3162278 2.106039
1 2.195311
3.162278 2.371526
10 2.723956
31.62278 3.251048
100 3.514206
e
$panel1_points4 << e
0.3162278 2.106039
e
$panel2_line1 << e
0.01426316276 24
0.03162278 4.634194
0.1 2.940141
0.3162278 1.259781
1 0.8411581
3.162278 0.8431142
10 0.7022692
100 0.7022692
e
$panel2_points2 << e
10 0.7022692
e
$panel2_line3 << e
0.001 3.77543
0.003162278 2.936228
0.01 2.233959
0.03162278 1.676448
0.1 0.8392019
0.3162278 0.5614241
1 0.5614241
3.162278 0.7022692
10 0.5633803
100 0.5633803
e
$panel2_points4 << e
0.3162278 0.5614241
e
$panel3_line1 << e
0.01920495741 24
0.03162278 11.83333
0.1 5.912698
0.3162278 2.253968
1 1.960317
3.162278 2.246032
10 2.801587
100 2.801587
e
$panel3_points2 << e
1 1.960317
e
$panel3_line3 << e
0.0029145187 24
0.003162278 22.78571
0.01 6.452381
0.03162278 2.253968
0.1 1.404762
0.3162278 1.960317
1 1.68254
3.162278 1.960317
10 2.238095
31.62278 2.793651
100 3.071429
e
$panel3_points4 << e
0.1 1.404762
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
set label "At their best, L1 and L2 classify about equally well" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Error of repeated cross-validation; to the right the penalty weakens." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set label "Markers: the best C of each. What is above 12 % is cut off." at screen 0.045, screen 0.85792 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.79691 to screen 0.09175, screen 0.79691 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "L1" at screen 0.09925, screen 0.79691 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.14308, screen 0.79691 to screen 0.18983, screen 0.79691 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "L2" at screen 0.19733, screen 0.79691 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: breast cancer
set lmargin at screen 0.07906; set rmargin at screen 0.34727
set tmargin at screen 0.72424; set bmargin at screen 0.1046
set logscale x; set xrange [0.001:100]
unset logscale y; set yrange [0:12]
set grid xtics
set xtics ("10^{−3}" 0.001, "10^{0}" 1)
set ytics ("0" 0, "4" 4, "8" 8, "12" 12)
unset colorbox
set label "breast cancer" at screen 0.07906, screen 0.7532 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "C = 1/(nλ)" at screen 0.21316, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "error (%)" at screen 0.0279, screen 0.41442 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points4 using 1:2 with points pt 5 ps 2.28 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: digits 3 and 8
set lmargin at screen 0.3852; set rmargin at screen 0.65342
set tmargin at screen 0.72424; set bmargin at screen 0.1046
set logscale x; set xrange [0.001:100]
unset logscale y; set yrange [0:12]
set grid xtics
set xtics ("10^{−3}" 0.001, "10^{0}" 1)
set ytics ("" 0, "" 4, "" 8, "" 12)
unset colorbox
set label "digits 3 and 8" at screen 0.3852, screen 0.7532 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "C = 1/(nλ)" at screen 0.51931, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_points2 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#0072B2" notitle, \
  $panel2_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_points4 using 1:2 with points pt 5 ps 2.28 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: wine
set lmargin at screen 0.69135; set rmargin at screen 0.95957
set tmargin at screen 0.72424; set bmargin at screen 0.1046
set logscale x; set xrange [0.001:100]
unset logscale y; set yrange [0:12]
set grid xtics
set xtics ("10^{−3}" 0.001, "10^{0}" 1)
set ytics ("" 0, "" 4, "" 8, "" 12)
unset colorbox
set label "wine" at screen 0.69135, screen 0.7532 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "C = 1/(nλ)" at screen 0.82546, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel3_points2 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#0072B2" notitle, \
  $panel3_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel3_points4 using 1:2 with points pt 5 ps 2.28 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
