# A penalised intercept pulls the whole line towards zero
# Draws lines.png: gnuplot lines.gp
if (!exists("OUT")) OUT = "lines.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
-2.908717183 0
1.567948005 0
e
$panel1_points2 << e
-0.145026 99.0257
-1.287414 97.77773
0.4375939 101.9531
0.251518 99.96069
0.3661327 102.4951
0.4640513 102.3734
0.502651 101.7308
0.9616277 102.6777
0.5218303 101.9436
0.5622458 100.4239
1.183142 101.618
1.257741 102.0947
-0.1756781 101.3126
-0.2841671 98.16298
-2.708717 95.49167
0.1610693 100.248
0.4058536 100.7112
0.3229572 100.2467
0.0560371 100.9283
-0.9534143 96.51582
-1.186511 99.02597
0.002662285 99.74782
0.5020606 98.92224
-2.113511 95.30474
-1.422209 97.56929
0.9296287 101.8586
-0.8157754 98.50882
0.9442733 102.0344
0.3538628 101.0639
1.367948 101.2891
0.2770816 101.4841
-0.008306859 101.0222
1.117287 100.8024
-0.3977318 99.44574
-1.067874 98.95828
0.03869714 100.4055
-1.507088 97.79674
1.33683 103.2908
-0.6700024 98.05113
0.4186427 100.0179
e
$panel1_line3 << e
-2.908717 96.18868
1.567948 102.2196
e
$panel1_line4 << e
-2.908717 73.087
1.567948 79.11793
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
set label "A penalised intercept pulls the whole line towards zero" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Ridge with λ = 0.3 on 40 points." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "free intercept" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.23209, screen 0.83083 to screen 0.27884, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "penalised intercept" at screen 0.28634, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.08829; set rmargin at screen 0.96096
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.908717183:1.567948005]
unset logscale y; set yrange [0:114.6198506]
set grid xtics
set xtics ("−2.5" -2.5, "−2.0" -2, "−1.5" -1.5, "−1.0" -1, "−0.5" -0.5, "0" 0, "0.5" 0.5, "1.0" 1, "1.5" 1.5)
set ytics ("0" 0, "10" 10, "20" 20, "30" 30, "40" 40, "50" 50, "60" 60, "70" 70, "80" 80, "90" 90, "100" 100, "110" 110)
unset colorbox
set label "x" at screen 0.52462, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "y" at screen 0.0279, screen 0.44834 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#1B1F24" notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line4 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
