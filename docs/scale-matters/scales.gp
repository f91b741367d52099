# Ridge takes a feature in small units for a small feature
# Draws scales.png: gnuplot scales.gp
if (!exists("OUT")) OUT = "scales.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
1e-06 3.374900657
1000000 3.374900657
e
$panel1_line2 << e
1000000 10.39103
464158.9 10.36559
316227.8 10.34407
215443.5 10.31361
146779.9 10.27118
100000 10.21335
68129.21 10.13695
46415.89 10.04004
31622.78 9.923393
21544.35 9.791555
10000 9.515109
6812.921 9.385577
4641.589 9.265642
3162.278 9.154341
2154.435 9.051542
1467.799 8.959281
1000 8.879202
316.2278 8.667298
215.4435 8.582708
146.7799 8.48687
100 8.382029
68.12921 8.270228
31.62278 8.030177
10 7.64862
1.467799 6.964817
0.4641589 6.561205
0.3162278 6.434349
0.1 6.083834
0.06812921 5.960981
0.03162278 5.694963
0.01467799 5.407376
0.01 5.252946
0.004641589 4.924152
0.001 4.237638
0.0006812921 4.071817
0.0004641589 3.915291
0.0003162278 3.768882
0.0002154435 3.632021
0.0001467799 3.506471
0.0001 3.39846
6.812921e-05 3.316399
4.641589e-05 3.265694
3.162278e-05 3.245126
2.154435e-05 3.247514
1.467799e-05 3.263378
6.812921e-06 3.305359
3.162278e-06 3.337708
1e-06 3.362086
e
$panel1_line3 << e
1000000 10.41377
14677.99 10.41237
2154.435 10.40412
681.2921 10.38326
464.1589 10.36904
316.2278 10.34823
215.4435 10.31784
146.7799 10.27355
100 10.20922
68.12921 10.11622
46.41589 9.982711
31.62278 9.792947
21.54435 9.527014
14.67799 9.161673
10 8.673335
6.812921 8.044259
4.641589 7.272155
3.162278 6.380868
1.467799 4.49264
1 3.671191
0.6812921 3.037127
0.4641589 2.627076
0.3162278 2.432713
0.2154435 2.410179
0.1467799 2.499242
0.1 2.642488
0.06812921 2.7972
0.04641589 2.938252
0.03162278 3.05489
0.02154435 3.145494
0.01467799 3.212995
0.01 3.261879
0.006812921 3.296601
0.004641589 3.320941
0.003162278 3.337849
0.001467799 3.357547
0.0006812921 3.366812
0.0001 3.37371
1e-06 3.374889
e
$panel2_rule1 << e
0.005 1
200 1
e
$panel2_line2 << e
0.01 0.0004218248
0.02782559 0.003209973
0.07742637 0.02151077
0.2154435 0.1545567
0.5994843 0.6583697
1.668101 1.054619
4.641589 0.91192
12.9155 0.9072838
35.93814 1.195394
100 1.034323
e
$panel2_points3 << e
0.01 0.0004218248
0.02782559 0.003209973
0.07742637 0.02151077
0.2154435 0.1545567
0.5994843 0.6583697
1.668101 1.054619
4.641589 0.91192
12.9155 0.9072838
35.93814 1.195394
100 1.034323
e
$panel2_line4 << e
0.01 0.870018
0.02782559 0.7838756
0.07742637 0.7412974
0.2154435 0.7899008
0.5994843 0.9107986
1.668101 0.8800373
4.641589 0.7463108
12.9155 0.7357715
35.93814 0.8936693
100 0.8908204
e
$panel2_points5 << e
0.01 0.870018
0.02782559 0.7838756
0.07742637 0.7412974
0.2154435 0.7899008
0.5994843 0.9107986
1.668101 0.8800373
4.641589 0.7463108
12.9155 0.7357715
35.93814 0.8936693
100 0.8908204
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
set label "Ridge takes a feature in small units for a small feature" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "10 features that matter alike, on scales from 0.01 to 100." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "as given" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.19061, screen 0.83083 to screen 0.23736, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "standardised" at screen 0.24486, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: risk
set lmargin at screen 0.07906; set rmargin at screen 0.46726
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [1e-06:1000000]
unset logscale y; set yrange [0:11.45514818]
set grid xtics
set xtics ("10^{−4}" 0.0001, "10^{0}" 1, "10^{4}" 10000)
set ytics ("0" 0, "1" 1, "2" 2, "3" 3, "4" 4, "5" 5, "6" 6, "7" 7, "8" 8, "9" 9, "10" 10, "11" 11)
unset colorbox
set label "risk" at screen 0.07906, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "of new rows, above the noise" at screen 0.12903, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ" at screen 0.27316, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "excess risk" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "least squares" at screen 0.35424, screen 0.3129 left noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
plot \
  $panel1_rule1 using 1:2 with lines lw 2.04 lc rgb "#1B1F24" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle
unset label; unset arrow; unset object

# Panel 2: coefficients
set lmargin at screen 0.57136; set rmargin at screen 0.95957
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.005:200]
unset logscale y; set yrange [-0.04957817524:1.24539423]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{0}" 1, "10^{2}" 100)
set ytics ("0" 0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6, "0.8" 0.8, "1.0" 1, "1.2" 1.2)
unset colorbox
set label "coefficients" at screen 0.57136, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "λ = 0.22 for both" at screen 0.69617, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "scale of the feature" at screen 0.76547, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "mean ÷ truth" at screen 0.51559, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_rule1 using 1:2 with lines lw 1.62 lc rgb "#88919B" dt (20,20) notitle, \
  $panel2_line2 using 1:2 with lines lw 2.04 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_points3 using 1:2 with points pt 5 ps 1.853 lw 2 lc rgb "#D55E00" notitle, \
  $panel2_line4 using 1:2 with lines lw 2.04 lc rgb "#0072B2" dt solid notitle, \
  $panel2_points5 using 1:2 with points pt 7 ps 1.95 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
