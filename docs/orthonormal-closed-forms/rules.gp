# Ridge tilts the line, the lasso moves it, best subset cuts it
# Draws rules.png: gnuplot rules.gp
if (!exists("OUT")) OUT = "rules.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
-4 -4
4 4
e
$panel1_line2 << e
-4 -2.666667
4 2.666667
e
$panel1_points3 << e
3.019944 2.013296
1.878676 1.252451
1.623566 1.082378
1.066885 0.7112567
0.4312844 0.287523
0.3979061 0.2652707
-0.01185643 -0.007904285
0.2077314 0.1384876
e
$panel2_line1 << e
-4 -4
4 4
e
$panel2_line2 << e
-4 -3.5
-0.5 0
0.5 0
4 3.5
e
$panel2_points3 << e
3.019944 2.519944
1.878676 1.378676
1.623566 1.123566
1.066885 0.566885
0.4312844 0
0.3979061 0
-0.01185643 0
0.2077314 0
e
$panel3_line1 << e
-4 -4
4 4
e
$panel3_line2 << e
-4 -4
-0.5 -0.5
-0.5 0
0.5 0
0.5 0.5
4 4
e
$panel3_points3 << e
3.019944 3.019944
1.878676 1.878676
1.623566 1.623566
1.066885 1.066885
0.4312844 0
0.3979061 0
-0.01185643 0
0.2077314 0
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
set label "Ridge tilts the line, the lasso moves it, best subset cuts it" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Threshold t = 0.5. Lines: closed forms. Dots: what the solvers found. Dashed: least squares." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1: ridge
set lmargin at screen 0.08201; set rmargin at screen 0.35756
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.5:4]
unset logscale y; set yrange [-2.5:4]
set grid xtics
set xtics ("−2" -2, "0" 0, "2" 2, "4" 4)
set ytics ("−2" -2, "0" 0, "2" 2, "4" 4)
unset colorbox
set label "ridge" at screen 0.08201, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "b / (1 + t)" at screen 0.1462, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "least squares b" at screen 0.21979, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "estimate" at screen 0.0279, screen 0.45413 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points3 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

# Panel 2: lasso
set lmargin at screen 0.38718; set rmargin at screen 0.66272
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.5:4]
unset logscale y; set yrange [-2.5:4]
set grid xtics
set xtics ("−2" -2, "0" 0, "2" 2, "4" 4)
set ytics ("" -2, "" 0, "" 2, "" 4)
unset colorbox
set label "lasso" at screen 0.38718, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "sign(b) (|b| − t)₊" at screen 0.45051, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "least squares b" at screen 0.52495, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel2_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt solid notitle, \
  $panel2_points3 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

# Panel 3: best subset
set lmargin at screen 0.69234; set rmargin at screen 0.96788
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.5:4]
unset logscale y; set yrange [-2.5:4]
set grid xtics
set xtics ("−2" -2, "0" 0, "2" 2, "4" 4)
set ytics ("" -2, "" 0, "" 2, "" 4)
unset colorbox
set label "best subset" at screen 0.69234, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "b where |b| > t" at screen 0.81748, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "least squares b" at screen 0.83011, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel3_line2 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt solid notitle, \
  $panel3_points3 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
