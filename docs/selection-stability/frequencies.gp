# Among look-alikes, which ones the lasso picks is luck
# Draws frequencies.png: gnuplot frequencies.gp
if (!exists("OUT")) OUT = "frequencies.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_bars1 << e
1 1 0.8
2 1 0.8
3 1 0.8
e
$panel1_bars2 << e
4 0.65 0.8
5 0.25 0.8
6 0.36 0.8
7 0.3 0.8
8 0.22 0.8
e
$panel2_bars1 << e
1 1 0.8
2 0.79 0.8
3 0.71 0.8
e
$panel2_bars2 << e
4 0.81 0.8
5 0.15 0.8
6 0.66 0.8
7 0.05 0.8
8 0.56 0.8
e
$panel3_bars1 << e
1 0.77 0.8
2 0.31 0.8
3 0.22 0.8
e
$panel3_bars2 << e
4 0.74 0.8
5 0.13 0.8
6 0.53 0.8
7 0.05 0.8
8 0.4 0.8
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
set label "Among look-alikes, which ones the lasso picks is luck" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "How often each feature is selected in 100 bootstrap samples of one data set." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set object rectangle from screen 0.045, screen 0.82083 to screen 0.0725, screen 0.84083 front fc rgb "#0072B2" fs solid 1 border rgb "#0072B2"
set label "needed" at screen 0.08, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set object rectangle from screen 0.16416, screen 0.82083 to screen 0.19166, screen 0.84083 front fc rgb "#88919B" fs solid 1 border rgb "#88919B"
set label "not needed" at screen 0.19916, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: ρ = 0
set lmargin at screen 0.08367; set rmargin at screen 0.35866
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [0.4:8.6]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("1" 1, "2" 2, "3" 3, "4" 4, "5" 5, "6" 6, "7" 7, "8" 8)
set ytics ("0" 0, "0.1" 0.1, "0.2" 0.2, "0.3" 0.3, "0.4" 0.4, "0.5" 0.5, "0.6" 0.6, "0.7" 0.7, "0.8" 0.8, "0.9" 0.9, "1.0" 1)
unset colorbox
set label "ρ = 0" at screen 0.08367, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "agreement 0.66" at screen 0.14759, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "feature" at screen 0.22117, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "share of samples" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#88919B" lw 2 lc rgb "#88919B" notitle
unset label; unset arrow; unset object

# Panel 2: ρ = 0.9
set lmargin at screen 0.38828; set rmargin at screen 0.66327
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [0.4:8.6]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("1" 1, "2" 2, "3" 3, "4" 4, "5" 5, "6" 6, "7" 7, "8" 8)
set ytics ("" 0, "" 0.1, "" 0.2, "" 0.3, "" 0.4, "" 0.5, "" 0.6, "" 0.7, "" 0.8, "" 0.9, "" 1)
unset colorbox
set label "ρ = 0.9" at screen 0.38828, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "agreement 0.61" at screen 0.47019, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "feature" at screen 0.52578, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel2_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#88919B" lw 2 lc rgb "#88919B" notitle
unset label; unset arrow; unset object

# Panel 3: ρ = 0.99
set lmargin at screen 0.69289; set rmargin at screen 0.96788
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [0.4:8.6]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("1" 1, "2" 2, "3" 3, "4" 4, "5" 5, "6" 6, "7" 7, "8" 8)
set ytics ("" 0, "" 0.1, "" 0.2, "" 0.3, "" 0.4, "" 0.5, "" 0.6, "" 0.7, "" 0.8, "" 0.9, "" 1)
unset colorbox
set label "ρ = 0.99" at screen 0.69289, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "agreement 0.40" at screen 0.78644, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "feature" at screen 0.83039, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel3_bars2 using 1:2:3 with boxes fs solid 1 border rgb "#88919B" lw 2 lc rgb "#88919B" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
