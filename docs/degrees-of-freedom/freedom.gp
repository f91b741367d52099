# Ridge by its formula, the lasso by counting, a refit by neither
# Draws freedom.png: gnuplot freedom.gp
if (!exists("OUT")) OUT = "freedom.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0 0
13 13
e
$panel1_errorbars2 << e
1.099086 1.164359 0.3759928 1.952725
1.441292 1.522616 0.7549411 2.29029
2.731063 2.869916 2.177739 3.562092
5.789613 6.045343 5.501468 6.589217
9.011068 9.357145 8.861026 9.853264
10.4798 10.85491 10.32455 11.38528
10.88236 11.26406 10.71834 11.80977
e
$panel2_line1 << e
0 0
13 13
e
$panel2_errorbars2 << e
1.356667 1.51854 0.7753992 2.261682
5 5.382899 4.878232 5.887567
8.45 8.788637 8.284029 9.293245
10.13667 10.52466 9.991526 11.05779
10.71667 11.11051 10.56572 11.65531
10.91 11.29714 10.74838 11.8459
10.96667 11.3562 10.80615 11.90624
e
$panel3_line1 << e
0 0
13 13
e
$panel3_errorbars2 << e
1.356667 4.086644 3.417211 4.756077
5 8.253806 7.685139 8.822472
8.45 11.1436 10.58815 11.69904
10.13667 11.37414 10.82323 11.92504
10.71667 11.38321 10.83256 11.93385
10.91 11.3835 10.83286 11.93415
10.96667 11.38351 10.83286 11.93415
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
set label "Ridge by its formula, the lasso by counting, a refit by neither" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Degrees of freedom measured on many noises, with two standard errors. On the dashed line they are as said." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1: ridge
set lmargin at screen 0.07906; set rmargin at screen 0.35097
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [0:13]
unset logscale y; set yrange [0:13]
set grid xtics
set xtics ("0" 0, "5" 5, "10" 10)
set ytics ("0" 0, "2" 2, "4" 4, "6" 6, "8" 8, "10" 10, "12" 12)
unset colorbox
set label "ridge" at screen 0.07906, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "formula" at screen 0.21501, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "measured" at screen 0.0279, screen 0.45413 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_errorbars2 using 1:2:3:4 with yerrorbars pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

# Panel 2: lasso
set lmargin at screen 0.3852; set rmargin at screen 0.65711
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [0:13]
unset logscale y; set yrange [0:13]
set grid xtics
set xtics ("0" 0, "5" 5, "10" 10)
set ytics ("" 0, "" 2, "" 4, "" 6, "" 8, "" 10, "" 12)
unset colorbox
set label "lasso" at screen 0.3852, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kept + 1" at screen 0.52116, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel2_errorbars2 using 1:2:3:4 with yerrorbars pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: refit
set lmargin at screen 0.69135; set rmargin at screen 0.96326
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [0:13]
unset logscale y; set yrange [0:13]
set grid xtics
set xtics ("0" 0, "5" 5, "10" 10)
set ytics ("" 0, "" 2, "" 4, "" 6, "" 8, "" 10, "" 12)
unset colorbox
set label "refit" at screen 0.69135, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kept + 1" at screen 0.82731, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel3_errorbars2 using 1:2:3:4 with yerrorbars pt 9 ps 2.025 lw 2 lc rgb "#009E73" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
