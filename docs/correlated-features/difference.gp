# The closer the twins, the more the method matters
# Draws difference.png: gnuplot difference.gp
if (!exists("OUT")) OUT = "difference.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
1 0.1788363
0.5 0.2643246
0.1 0.5120597
0.01 1.555743
0.001 4.939083
0.0001 15.59612
e
$panel1_points2 << e
1 0.1788363
0.5 0.2643246
0.1 0.5120597
0.01 1.555743
0.001 4.939083
0.0001 15.59612
e
$panel1_line3 << e
1 0.1622142
0.5 0.2192999
0.1 0.2485926
0.01 0.1434454
0.001 0.04791626
0.0001 0.01517705
e
$panel1_points4 << e
1 0.1622142
0.5 0.2192999
0.1 0.2485926
0.01 0.1434454
0.001 0.04791626
0.0001 0.01517705
e
$panel1_line5 << e
1 0.1788363
0.5 0.2643246
0.1 0.5120597
0.01 1.479658
0.001 1.837583
0.0001 1.886464
e
$panel1_points6 << e
1 0.1788363
0.5 0.2643246
0.1 0.5120597
0.01 1.479658
0.001 1.837583
0.0001 1.886464
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
set label "The closer the twins, the more the method matters" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Median difference of the two coefficients; both should be one." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.85948
set tmargin at screen 0.83758; set bmargin at screen 0.1046
set logscale x; set xrange [1:0.0001]
set logscale y; set yrange [0.01:100]
set grid xtics
set xtics ("10^{−4}" 0.0001, "10^{−3}" 0.001, "10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1, "10^{1}" 10, "10^{2}" 100)
unset colorbox
set label "1 − ρ (twins to the right)" at screen 0.47784, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "|b₁ − b₂|" at screen 0.0279, screen 0.47109 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "least squares" at screen 0.86698, screen 0.6897 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#0072B2"
set label "lasso" at screen 0.86698, screen 0.5216 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#008360"
set label "ridge" at screen 0.86698, screen 0.1378 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#BD5300"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points4 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_line5 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel1_points6 using 1:2 with points pt 9 ps 2.025 lw 2 lc rgb "#009E73" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
