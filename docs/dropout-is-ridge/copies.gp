# Random copies find ridge, at the pace of chance
# Draws copies.png: gnuplot copies.gp
if (!exists("OUT")) OUT = "copies.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
4 0.5181543
8 0.2139111
16 0.09768143
32 0.1560097
64 0.08064448
128 0.05079293
256 0.03861549
e
$panel1_line2 << e
4 0.3466655
8 0.1480223
16 0.1345855
32 0.1081265
64 0.0859987
128 0.04030346
256 0.03246016
e
$panel1_line3 << e
4 0.2745877
8 0.2214201
16 0.1098135
32 0.08499245
64 0.08465806
128 0.06474357
256 0.0656903
e
$panel1_line4 << e
4 0.5522098
8 0.2414579
16 0.1486985
32 0.08778462
64 0.07540309
128 0.05511861
256 0.02525499
e
$panel1_line5 << e
4 0.374834
8 0.2316456
16 0.08697925
32 0.05665456
64 0.08571881
128 0.06041902
256 0.03872141
e
$panel1_line6 << e
4 0.4264963
256 0.05331204
e
$panel1_line7 << e
4 0.4264963
8 0.213849
16 0.1178054
32 0.1040865
64 0.08258285
128 0.05492639
256 0.0424198
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
set label "Random copies find ridge, at the pace of chance" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Distance to the ridge coefficients over their norm; 5 repeats in grey." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.95957
set tmargin at screen 0.83758; set bmargin at screen 0.1046
set logscale x; set xrange [1:1000]
set logscale y; set yrange [0.01:1]
set grid xtics
set xtics ("10^{0}" 1, "10^{1}" 10, "10^{2}" 100, "10^{3}" 1000)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
unset colorbox
set label "copies of the data" at screen 0.52789, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "relative distance" at screen 0.0279, screen 0.47109 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "rms" at screen 0.23189, screen 0.70195 left noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#0072B2"
set label "slope −½" at screen 0.79677, screen 0.37097 left noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line4 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line5 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line6 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_line7 using 1:2 with lines lw 4.76 lc rgb "#0072B2" dt solid notitle
unset label; unset arrow; unset object

unset multiplot
unset output
