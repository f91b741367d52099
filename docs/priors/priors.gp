# Laplace believes in zero more, and in large values too
# Draws priors.png: gnuplot priors.gp
if (!exists("OUT")) OUT = "priors.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
-1.2 0.0004461008
-1.12 0.001250947
-1.06 0.002587177
-1.01 0.004597751
-0.97 0.007138962
-0.93 0.0108894
-0.89 0.01631743
-0.86 0.02184344
-0.83 0.02894992
-0.8 0.03798662
-0.77 0.04934817
-0.74 0.06347
-0.72 0.07464843
-0.69 0.09442346
-0.67 0.1098264
-0.64 0.1366242
-0.62 0.1571552
-0.59 0.19227
-0.57 0.2187194
-0.55 0.2477039
-0.53 0.2792853
-0.51 0.3134969
-0.49 0.3503388
-0.45 0.4317253
-0.41 0.5226441
-0.37 0.621561
-0.25 0.9397063
-0.21 1.040846
-0.19 1.08815
-0.17 1.132558
-0.14 1.192611
-0.12 1.227567
-0.1 1.257944
-0.08 1.283356
-0.07 1.294096
-0.06 1.303476
-0.05 1.311466
-0.04 1.318039
-0.03 1.323175
-0.02 1.326856
-0.01 1.329069
0 1.329808
0.01 1.329069
0.02 1.326856
0.03 1.323175
0.04 1.318039
0.05 1.311466
0.06 1.303476
0.07 1.294096
0.08 1.283356
0.1 1.257944
0.12 1.227567
0.14 1.192611
0.17 1.132558
0.19 1.08815
0.21 1.040846
0.25 0.9397063
0.37 0.621561
0.41 0.5226441
0.45 0.4317253
0.49 0.3503388
0.51 0.3134969
0.53 0.2792853
0.55 0.2477039
0.57 0.2187194
0.59 0.19227
0.62 0.1571552
0.64 0.1366242
0.67 0.1098264
0.69 0.09442346
0.72 0.07464843
0.74 0.06347
0.77 0.04934817
0.8 0.03798662
0.83 0.02894992
0.86 0.02184344
0.89 0.01631743
0.93 0.0108894
0.97 0.007138962
1.01 0.004597751
1.06 0.002587177
1.12 0.001250947
1.2 0.0004461008
e
$panel1_line2 << e
-1.2 0.008234233
-1.1 0.01319324
-1.02 0.01923686
-0.95 0.02675741
-0.88 0.03721808
-0.82 0.04938454
-0.76 0.06552817
-0.71 0.08294539
-0.66 0.1049921
-0.62 0.1267791
-0.58 0.1530873
-0.54 0.1848547
-0.52 0.203131
-0.5 0.2232142
-0.48 0.245283
-0.46 0.2695338
-0.43 0.3104786
-0.4 0.3576434
-0.37 0.411973
-0.34 0.4745558
-0.31 0.5466455
-0.28 0.6296863
-0.26 0.6919424
-0.23 0.7970553
-0.21 0.8758589
-0.18 1.008911
-0.16 1.10866
-0.14 1.218271
-0.12 1.33872
-0.1 1.471077
-0.08 1.61652
-0.06 1.776343
-0.04 1.951967
-0.02 2.144954
0 2.357023
0.02 2.144954
0.04 1.951967
0.06 1.776343
0.08 1.61652
0.1 1.471077
0.12 1.33872
0.14 1.218271
0.16 1.10866
0.18 1.008911
0.21 0.8758589
0.23 0.7970553
0.26 0.6919424
0.28 0.6296863
0.31 0.5466455
0.34 0.4745558
0.37 0.411973
0.4 0.3576434
0.43 0.3104786
0.46 0.2695338
0.48 0.245283
0.5 0.2232142
0.52 0.203131
0.54 0.1848547
0.58 0.1530873
0.62 0.1267791
0.66 0.1049921
0.71 0.08294539
0.76 0.06552817
0.82 0.04938454
0.88 0.03721808
0.95 0.02675741
1.02 0.01923686
1.1 0.01319324
1.2 0.008234233
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
set label "Laplace believes in zero more, and in large values too" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Prior densities of a coefficient, both with standard deviation 0.3." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "Gaussian" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.19665, screen 0.83083 to screen 0.2434, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "Laplace" at screen 0.2509, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.08367; set rmargin at screen 0.96096
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [-1.2:1.2]
unset logscale y; set yrange [-0.09381697517:2.451286076]
set grid xtics
set xtics ("−1.2" -1.2, "−1.0" -1, "−0.8" -0.8, "−0.6" -0.6, "−0.4" -0.4, "−0.2" -0.2, "0" 0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6, "0.8" 0.8, "1.0" 1, "1.2" 1.2)
set ytics ("0" 0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6, "0.8" 0.8, "1.0" 1, "1.2" 1.2, "1.4" 1.4, "1.6" 1.6, "1.8" 1.8, "2.0" 2, "2.2" 2.2, "2.4" 2.4)
unset colorbox
set label "β" at screen 0.52231, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "density" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
