# A larger penalty makes the histogram narrower
# Draws widths.png: gnuplot widths.gp
if (!exists("OUT")) OUT = "widths.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_bars1 << e
-2.35 0 0.1
-2.25 0 0.1
-2.15 0 0.1
-2.05 0 0.1
-1.95 0 0.1
-1.85 0 0.1
-1.75 0.025 0.1
-1.65 0.325 0.1
-1.55 0.125 0.1
-1.45 0.1 0.1
-1.35 0.35 0.1
-1.25 0.3 0.1
-1.15 0.15 0.1
-1.05 0.475 0.1
-0.95 0.3 0.1
-0.85 0.55 0.1
-0.75 0.175 0.1
-0.65 0.275 0.1
-0.55 0.4 0.1
-0.45 0.35 0.1
-0.35 0.15 0.1
-0.25 0.375 0.1
-0.15 0.4 0.1
-0.05 0.3 0.1
0.05 0.45 0.1
0.15 0.25 0.1
0.25 0.2 0.1
0.35 0.325 0.1
0.45 0.2 0.1
0.55 0.325 0.1
0.65 0.2 0.1
0.75 0.25 0.1
0.85 0.475 0.1
0.95 0.325 0.1
1.05 0.25 0.1
1.15 0.325 0.1
1.25 0.25 0.1
1.35 0.2 0.1
1.45 0.25 0.1
1.55 0.325 0.1
1.65 0.2 0.1
1.75 0.025 0.1
1.85 0.05 0.1
1.95 0 0.1
2.05 0 0.1
2.15 0 0.1
2.25 0 0.1
2.35 0 0.1
e
$panel2_bars1 << e
-2.35 0 0.1
-2.25 0 0.1
-2.15 0 0.1
-2.05 0 0.1
-1.95 0 0.1
-1.85 0 0.1
-1.75 0 0.1
-1.65 0 0.1
-1.55 0 0.1
-1.45 0.025 0.1
-1.35 0 0.1
-1.25 0 0.1
-1.15 0.05 0.1
-1.05 0.1 0.1
-0.95 0.2 0.1
-0.85 0.2 0.1
-0.75 0.275 0.1
-0.65 0.225 0.1
-0.55 0.875 0.1
-0.45 0.8 0.1
-0.35 0.55 0.1
-0.25 0.7 0.1
-0.15 0.6 0.1
-0.05 0.4 0.1
0.05 0.75 0.1
0.15 0.5 0.1
0.25 0.675 0.1
0.35 0.5 0.1
0.45 0.425 0.1
0.55 0.4 0.1
0.65 0.675 0.1
0.75 0.375 0.1
0.85 0.3 0.1
0.95 0.225 0.1
1.05 0.15 0.1
1.15 0.025 0.1
1.25 0 0.1
1.35 0 0.1
1.45 0 0.1
1.55 0 0.1
1.65 0 0.1
1.75 0 0.1
1.85 0 0.1
1.95 0 0.1
2.05 0 0.1
2.15 0 0.1
2.25 0 0.1
2.35 0 0.1
e
$panel3_bars1 << e
-2.35 0 0.1
-2.25 0 0.1
-2.15 0 0.1
-2.05 0 0.1
-1.95 0 0.1
-1.85 0 0.1
-1.75 0 0.1
-1.65 0 0.1
-1.55 0 0.1
-1.45 0 0.1
-1.35 0 0.1
-1.25 0 0.1
-1.15 0 0.1
-1.05 0 0.1
-0.95 0 0.1
-0.85 0 0.1
-0.75 0 0.1
-0.65 0 0.1
-0.55 0 0.1
-0.45 0 0.1
-0.35 0 0.1
-0.25 0.25 0.1
-0.15 1.475 0.1
-0.05 3.5 0.1
0.05 3.025 0.1
0.15 1.6 0.1
0.25 0.15 0.1
0.35 0 0.1
0.45 0 0.1
0.55 0 0.1
0.65 0 0.1
0.75 0 0.1
0.85 0 0.1
0.95 0 0.1
1.05 0 0.1
1.15 0 0.1
1.25 0 0.1
1.35 0 0.1
1.45 0 0.1
1.55 0 0.1
1.65 0 0.1
1.75 0 0.1
1.85 0 0.1
1.95 0 0.1
2.05 0 0.1
2.15 0 0.1
2.25 0 0.1
2.35 0 0.1
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
set label "A larger penalty makes the histogram narrower" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "400 weights of ridge on one axis; the true ones are drawn flat. What leaves the frame is cut off." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1: λ = 0.001
set lmargin at screen 0.06982; set rmargin at screen 0.34943
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.4:2.4]
unset logscale y; set yrange [0:4]
set grid xtics
set xtics ("−2" -2, "−1" -1, "0" 0, "1" 1, "2" 2)
set ytics ("0" 0, "2" 2, "4" 4)
unset colorbox
set label "λ = 0.001" at screen 0.06982, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "sd 0.95" at screen 0.17501, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "weight" at screen 0.20962, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "density" at screen 0.0279, screen 0.45413 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

# Panel 2: λ = 0.63
set lmargin at screen 0.37905; set rmargin at screen 0.65865
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.4:2.4]
unset logscale y; set yrange [0:4]
set grid xtics
set xtics ("−2" -2, "−1" -1, "0" 0, "1" 1, "2" 2)
set ytics ("" 0, "" 2, "" 4)
unset colorbox
set label "λ = 0.63" at screen 0.37905, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "sd 0.53" at screen 0.4726, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "weight" at screen 0.51885, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

# Panel 3: λ = 10
set lmargin at screen 0.68827; set rmargin at screen 0.96788
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [-2.4:2.4]
unset logscale y; set yrange [0:4]
set grid xtics
set xtics ("−2" -2, "−1" -1, "0" 0, "1" 1, "2" 2)
set ytics ("" 0, "" 2, "" 4)
unset colorbox
set label "λ = 10" at screen 0.68827, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "sd 0.10" at screen 0.76383, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "weight" at screen 0.82808, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
