# Exact zeros end where the corners end: at q = 1
# Draws zeros.png: gnuplot zeros.gp
if (!exists("OUT")) OUT = "zeros.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.5 0.908
0.75 0.863
1 0.68975
1.1 0.4065
1.25 0.15675
1.5 0.0295
2 0.002
3 0.00025
4 0.00025
e
$panel1_points2 << e
0.5 0.908
0.75 0.863
1 0.68975
1.1 0.4065
1.25 0.15675
1.5 0.0295
2 0.002
3 0.00025
4 0.00025
e
$panel1_line3 << e
0.5 0.89775
0.75 0.863
1 0.6885
1 0
4 0
e
$panel1_points4 << e
0.5 0.89775
0.75 0.863
1 0.6885
1.1 0
1.25 0
1.5 0
2 0
3 0
4 0
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
set label "Exact zeros end where the corners end: at q = 1" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Share of optima with a zero, 4000 random bowls for each exponent." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "below a thousandth" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.28058, screen 0.83083 to screen 0.32733, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "exactly zero" at screen 0.33483, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.09291; set rmargin at screen 0.96096
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [0.4:4.1]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("0.5" 0.5, "1.0" 1, "2.0" 2, "3.0" 3, "4.0" 4)
set ytics ("0" 0, "0.25" 0.25, "0.50" 0.5, "0.75" 0.75, "1.00" 1)
unset colorbox
set label "exponent q" at screen 0.52693, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "share" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points2 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points4 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
