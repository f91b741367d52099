# The learning rate pulls the weights out, the penalty pulls them back
# Draws tug.png: gnuplot tug.gp
if (!exists("OUT")) OUT = "tug.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.01 0.2156217
0.01172102 0.2514271
0.01373824 0.2929217
0.01610262 0.3409164
0.01887392 0.3963039
0.02212216 0.4600538
0.02592944 0.5332019
0.03039195 0.6168309
0.03562248 0.7120405
0.04175319 0.8199029
0.04893901 0.9414031
0.05736153 1.077359
0.06723358 1.228324
0.07880463 1.394469
0.09236709 1.575454
0.1082637 1.770303
0.1268961 1.97729
0.1487352 2.19388
0.2395027 2.864952
0.2807216 3.081574
0.3290345 3.287953
0.385662 3.481344
0.4520354 3.660469
0.5298317 3.825651
0.6210169 3.978633
0.7278954 4.122076
0.8531679 4.258917
1 4.391773
e
$panel1_line2 << e
0.01 0.2146088
0.01172102 0.2500453
0.01373824 0.291039
0.01610262 0.3383549
0.01887392 0.3928246
0.02212216 0.4553368
0.02592944 0.5268211
0.03039195 0.6082221
0.03562248 0.7004607
0.04175319 0.8043816
0.04893901 0.9206832
0.05736153 1.049829
0.06723358 1.191944
0.07880463 1.346693
0.09236709 1.513159
0.1082637 1.689732
0.1268961 1.874034
0.1743329 2.252481
0.204336 2.43843
0.2395027 2.616273
0.2807216 2.781847
0.3290345 2.931806
0.385662 3.064036
0.4520354 3.177876
0.5298317 3.274041
0.6210169 3.354247
0.7278954 3.420653
0.8531679 3.475336
1 3.51997
e
$panel1_line3 << e
0.01 0.212601
0.01172102 0.2473106
0.01373824 0.2873197
0.01610262 0.3333052
0.01887392 0.3859823
0.02212216 0.4460872
0.02592944 0.5143513
0.03039195 0.5914641
0.03562248 0.6780228
0.04175319 0.7744671
0.04893901 0.8809981
0.05736153 0.997484
0.06723358 1.123355
0.07880463 1.2575
0.09236709 1.398177
0.1268961 1.688778
0.1487352 1.831978
0.1743329 1.968603
0.204336 2.094721
0.2395027 2.20687
0.2807216 2.302523
0.3290345 2.380462
0.385662 2.44094
0.4520354 2.485556
0.5298317 2.516849
0.6210169 2.53774
0.7278954 2.551011
0.8531679 2.558994
1 2.563481
e
$panel1_line4 << e
0.01 0.2057596
0.01172102 0.238035
0.01373824 0.2747719
0.01610262 0.3163752
0.01887392 0.3632092
0.02212216 0.4155631
0.02592944 0.4736071
0.03039195 0.5373387
0.03562248 0.6065216
0.04175319 0.6806201
0.04893901 0.758737
0.07880463 1.002066
0.09236709 1.079218
0.1082637 1.150347
0.1268961 1.213143
0.1487352 1.265796
0.1743329 1.307317
0.204336 1.337749
0.2395027 1.358188
0.2807216 1.370561
0.3290345 1.377184
0.385662 1.380253
0.4520354 1.381457
0.5298317 1.381848
1 1.381974
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
set label "The learning rate pulls the weights out, the penalty pulls them back" at screen 0.045, screen 0.94245 left noenhanced front font "DejaVu Sans Bold,27.6" textcolor rgb "#1B1F24"
set label "Norm of the coefficients after 20 steps of gradient descent on ridge." at screen 0.045, screen 0.89594 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1
set lmargin at screen 0.08367; set rmargin at screen 0.89651
set tmargin at screen 0.84168; set bmargin at screen 0.1046
set logscale x; set xrange [0.01:1]
unset logscale y; set yrange [0.038319064:4.559213536]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("0.5" 0.5, "1.0" 1, "1.5" 1.5, "2.0" 2, "2.5" 2.5, "3.0" 3, "3.5" 3.5, "4.0" 4, "4.5" 4.5)
unset colorbox
set label "learning rate η, as a part of the largest that cannot overshoot" at screen 0.49009, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "‖b‖₂" at screen 0.0279, screen 0.47314 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "λ = 0" at screen 0.90401, screen 0.81438 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#0072B2"
set label "λ = 0.47" at screen 0.90401, screen 0.67224 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#BD5300"
set label "λ = 1.4" at screen 0.90401, screen 0.5163 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#008360"
set label "λ = 4.7" at screen 0.90401, screen 0.32367 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#BA4A88"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel1_line4 using 1:2 with lines lw 3.4 lc rgb "#CC79A7" dt (26,12,1,12) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
