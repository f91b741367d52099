# Same data, same model, other answers
# Draws excess.png: gnuplot excess.gp
if (!exists("OUT")) OUT = "excess.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
1 1e-16
2 1.110223e-16
3 2.220446e-16
4 2.220446e-16
5 1.609823e-14
6 1.354472e-14
7 2.904343e-13
8 4.65723e-10
9 1.129644e-06
10 2.304739e-05
11 0.003002319
e
$panel1_line2 << e
1 1.110223e-16
2 1e-16
3 1.554312e-15
4 8.881784e-16
5 1.04361e-14
6 2.908784e-14
7 2.273737e-13
8 1.336153e-12
9 2.8475e-12
10 8.925527e-12
11 8.715617e-11
12 7.395258e-10
13 4.34535e-08
14 6.01466e-07
15 6.542344e-07
e
$panel1_line3 << e
1 1e-16
2 1.110223e-16
3 1.110223e-15
4 1e-16
5 7.21645e-15
6 9.992007e-16
7 1.776357e-15
8 0.01890829
9 0.07458349
10 0.06332113
11 0.07270157
12 0.07862064
14 0.131922
15 0.2728322
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
set label "Same data, same model, other answers" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "How far the RSS on powers of the angle is from the one on Legendre polynomials." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "normal equations" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.26269, screen 0.83083 to screen 0.30944, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "QR" at screen 0.31694, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.36533, screen 0.83083 to screen 0.41208, screen 0.83083 nohead front lw 3.4 lc rgb "#009E73" dt (6,10)
set label "truncated SVD" at screen 0.41958, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.10359; set rmargin at screen 0.96326
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [1:15]
set logscale y; set yrange [1e-16:10]
set grid xtics
set xtics ("1" 1, "3" 3, "5" 5, "7" 7, "9" 9, "11" 11, "13" 13, "15" 15)
set ytics ("10^{−15}" 1e-15, "10^{−10}" 1e-10, "10^{−5}" 1e-05, "10^{0}" 1)
unset colorbox
set label "degree" at screen 0.53343, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "difference of the RSS, relative" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
