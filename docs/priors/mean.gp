# The mode has a threshold, the mean has none
# Draws mean.png: gnuplot mean.gp
if (!exists("OUT")) OUT = "mean.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
-0.7414089 -0.7414089
0.7414089 0.7414089
e
$panel1_line2 << e
-0.7414089 -0.4942726
-0.2471363 0
0.2471363 0
0.7414089 0.4942726
e
$panel1_line3 << e
-0.7414089 -0.4985373
-0.6919816 -0.4518403
-0.6425544 -0.406422
-0.5684135 -0.3414473
-0.5189862 -0.3006836
-0.4695589 -0.2622448
-0.4448453 -0.2439384
-0.3954181 -0.2092031
-0.3707044 -0.1927567
-0.3212772 -0.1616464
-0.2718499 -0.1327527
-0.2224227 -0.105818
-0.1729954 -0.080543
-0.1235681 -0.05658067
-0.07414089 -0.03356666
0.09885452 0.04497844
0.1729954 0.080543
0.2224227 0.105818
0.2718499 0.1327527
0.3212772 0.1616464
0.3459908 0.1769075
0.3954181 0.2092031
0.4448453 0.2439384
0.4942726 0.2811642
0.5436998 0.3207851
0.5931271 0.3626316
0.6425544 0.406422
0.6919816 0.4518403
0.7414089 0.4985373
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
set label "The mode has a threshold, the mean has none" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "One coefficient under the Laplace prior, against its least-squares estimate." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "mode: the lasso" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.25041, screen 0.83083 to screen 0.29716, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "posterior mean" at screen 0.30466, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.09587; set rmargin at screen 0.96096
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [-0.7414088656:0.7414088656]
unset logscale y; set yrange [-0.7414088656:0.7414088656]
set grid xtics
set xtics ("−0.6" -0.6, "−0.4" -0.4, "−0.2" -0.2, "0" 0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6)
set ytics ("−0.6" -0.6, "−0.4" -0.4, "−0.2" -0.2, "0" 0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6)
unset colorbox
set label "least squares b" at screen 0.52841, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "estimate" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
