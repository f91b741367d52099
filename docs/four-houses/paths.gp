# Ridge mends it early, the lasso late
# Draws paths.png: gnuplot paths.gp
if (!exists("OUT")) OUT = "paths.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
0.001 0
10000 0
e
$panel1_line2 << e
10000 0.4811868
6309.573 0.4922263
3162.278 0.5072637
1995.262 0.5180972
1584.893 0.5240549
1000 0.5371058
251.1886 0.5802307
125.8925 0.6026816
79.43282 0.6190347
39.81072 0.6450281
31.62278 0.6533488
25.11886 0.6610747
19.95262 0.6679774
15.84893 0.6738977
12.58925 0.6787664
10 0.6826063
7.943282 0.6855163
6.309573 0.6876451
3.981072 0.6902347
0.6309573 0.69509
0.1 0.7028762
0.05011872 0.7053337
0.02511886 0.7069724
0.01 0.7081444
0.001 0.7089188
e
$panel1_line3 << e
10000 0.4818577
6309.573 0.4926671
2511.886 0.5129283
1584.893 0.524716
1258.925 0.531245
794.3282 0.5453466
125.8925 0.6047008
79.43282 0.6208711
39.81072 0.6464259
31.62278 0.6545737
25.11886 0.6621176
19.95262 0.6688286
15.84893 0.6745439
12.58925 0.6791869
10 0.6827685
7.943282 0.6853704
6.309573 0.6871174
5.011872 0.6881465
3.981072 0.6885796
2.511886 0.6879511
1.995262 0.6868977
1.584893 0.6852446
1.258925 0.6828125
1 0.6793297
0.7943282 0.6744224
0.6309573 0.6676112
0.5011872 0.6583217
0.3981072 0.6459189
0.3162278 0.629774
0.2511886 0.6093639
0.1995262 0.5843916
0.1584893 0.5549017
0.1258925 0.5213522
0.1 0.484613
0.05011872 0.367855
0.03981072 0.3310915
0.03162278 0.2971124
0.02511886 0.2664899
0.01995262 0.2394901
0.01584893 0.2161254
0.01258925 0.1962228
0.01 0.1794906
0.007943282 0.1655758
0.006309573 0.1541066
0.005011872 0.1447217
0.003981072 0.1370874
0.003162278 0.1309065
0.002511886 0.1259216
0.001995262 0.1219135
0.001584893 0.1186987
0.001258925 0.1161254
0.001 0.1140687
e
$panel2_rule1 << e
0.001 0
10000 0
e
$panel2_line2 << e
10000 0.565722
7943.282 0.568043
6309.573 0.569729
5011.872 0.5800724
3981.072 0.5893158
3162.278 0.5958719
2511.886 0.6073675
1995.262 0.6302305
1584.893 0.6503875
1258.925 0.6619998
1000 0.6680098
794.3282 0.6751593
630.9573 0.6797696
501.1872 0.6827417
398.1072 0.6847001
316.2278 0.6859281
251.1886 0.6866067
158.4893 0.6873145
100 0.6961716
79.43282 0.6992421
63.09573 0.7015274
39.81072 0.7045574
25.11886 0.7063454
12.58925 0.707734
6.309573 0.7083849
0.7943282 0.7089318
0.001 0.7090086
e
$panel2_line3 << e
10000 0.5687258
7943.282 0.5710553
6309.573 0.5727188
5011.872 0.5828205
3981.072 0.592008
3162.278 0.5985668
2511.886 0.6101132
1995.262 0.6328819
1584.893 0.6527917
1258.925 0.6642847
1000 0.6702508
794.3282 0.6770195
630.9573 0.6813273
501.1872 0.6840834
398.1072 0.6858976
316.2278 0.6871342
158.4893 0.6887356
125.8925 0.660088
100 0.60385
63.09573 0.4723349
50.11872 0.4115078
39.81072 0.3592467
31.62278 0.3145215
25.11886 0.2769678
19.95262 0.2442752
15.84893 0.2173691
12.58925 0.1954324
10 0.1776515
7.943282 0.1633029
6.309573 0.1517636
5.011872 0.1425082
3.981072 0.1350999
3.162278 0.1291797
2.511886 0.1244547
1.995262 0.1206872
1.584893 0.1176857
1.258925 0.1152959
0.7943282 0.1118811
0.3981072 0.1089608
0.2511886 0.1078761
0.1258925 0.1069502
0.02511886 0.106205
0.001 0.1060266
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
set label "Ridge mends it early, the lasso late" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "R² on the test houses along both paths, cut off below the frame." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "without the four" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.25121, screen 0.83083 to screen 0.29796, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "all test rows" at screen 0.30546, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: ridge
set lmargin at screen 0.08367; set rmargin at screen 0.50265
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.001:10000]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{0}" 1, "10^{2}" 100, "10^{4}" 10000)
set ytics ("0" 0, "0.1" 0.1, "0.2" 0.2, "0.3" 0.3, "0.4" 0.4, "0.5" 0.5, "0.6" 0.6, "0.7" 0.7, "0.8" 0.8, "0.9" 0.9, "1.0" 1)
unset colorbox
set label "ridge" at screen 0.08367, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "n λ" at screen 0.29316, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "R² on test rows" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle
unset label; unset arrow; unset object

# Panel 2: lasso
set lmargin at screen 0.54059; set rmargin at screen 0.95957
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.001:10000]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{0}" 1, "10^{2}" 100, "10^{4}" 10000)
set ytics ("" 0, "" 0.1, "" 0.2, "" 0.3, "" 0.4, "" 0.5, "" 0.6, "" 0.7, "" 0.8, "" 0.9, "" 1)
unset colorbox
set label "lasso" at screen 0.54059, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "n λ" at screen 0.75008, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
