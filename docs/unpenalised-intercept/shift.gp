# Only a free intercept does not care where zero is
# Draws shift.png: gnuplot shift.gp
if (!exists("OUT")) OUT = "shift.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.1 0.3903769
1000 0.3903769
e
$panel1_line2 << e
0.1 0.382401
0.3162278 0.3789578
0.5011872 0.3799642
0.6309573 0.3828453
0.7943282 0.3890229
1 0.4008421
1.258925 0.4221278
1.584893 0.4590783
1.995262 0.5216881
2.511886 0.626013
3.162278 0.7977714
3.981072 1.078065
5.011872 1.532467
6.309573 2.265445
7.943282 3.443248
10 5.330224
12.58925 8.346415
19.95262 20.82666
1000 53216.73
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
set label "Only a free intercept does not care where zero is" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Mean squared distance from the true line; the same x and the same noise each time." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "free intercept" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.23209, screen 0.83083 to screen 0.27884, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "penalised intercept" at screen 0.28634, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.95957
set tmargin at screen 0.79208; set bmargin at screen 0.1046
set logscale x; set xrange [0.1:1000]
set logscale y; set yrange [0.1:100000]
set grid xtics
set xtics ("10^{−1}" 0.1, "10^{0}" 1, "10^{1}" 10, "10^{2}" 100, "10^{3}" 1000)
set ytics ("10^{−1}" 0.1, "10^{0}" 1, "10^{1}" 10, "10^{2}" 100, "10^{3}" 1000, "10^{4}" 10000, "10^{5}" 100000)
unset colorbox
set label "shift of y" at screen 0.52789, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "mean squared error" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
