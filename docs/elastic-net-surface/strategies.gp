# On new rows, tuning both brings little over a fixed mixture
# Draws strategies.png: gnuplot strategies.gp
if (!exists("OUT")) OUT = "strategies.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_points1 << e
-0.25 0.08122555
-0.2291667 0.1292356
-0.2083333 0.08993668
-0.1875 0.06491309
-0.1666667 0.1068273
-0.1458333 0.08757535
-0.125 0.110797
-0.1041667 0.1263246
-0.08333333 0.05232827
-0.0625 0.1658635
-0.04166667 0.09402139
-0.02083333 0.1215557
0 0.1469986
0.02083333 0.1370841
0.04166667 0.1999292
0.0625 0.07209463
0.08333333 0.2587146
0.1041667 0.2834421
0.125 0.09506163
0.1458333 0.1259696
0.1666667 0.09492671
0.1875 0.06126592
0.2083333 0.132694
0.2291667 0.1356827
0.25 0.1549981
e
$panel1_points2 << e
0.75 0.07697071
0.7708333 0.09914514
0.7916667 0.08790155
0.8125 0.05906236
0.8333333 0.08474133
0.8541667 0.06497463
0.875 0.1423349
0.8958333 0.1087438
0.9166667 0.03929131
0.9375 0.1429449
0.9583333 0.1099971
0.9791667 0.1094727
1 0.10839
1.020833 0.1183514
1.041667 0.1650273
1.0625 0.05773138
1.083333 0.3062454
1.104167 0.2428627
1.125 0.09020198
1.145833 0.127716
1.166667 0.07136998
1.1875 0.04779338
1.208333 0.09915978
1.229167 0.1256622
1.25 0.1391446
e
$panel1_points3 << e
1.75 0.0997248
1.770833 0.09980436
1.791667 0.1127313
1.8125 0.07351745
1.833333 0.1347193
1.854167 0.1171954
1.875 0.1911064
1.895833 0.1507663
1.916667 0.06933881
1.9375 0.1538322
1.958333 0.1947921
1.979167 0.1879195
2 0.1023111
2.020833 0.1077139
2.041667 0.2076942
2.0625 0.08012725
2.083333 0.3537518
2.104167 0.2578633
2.125 0.1528352
2.145833 0.1317882
2.166667 0.09871156
2.1875 0.1086829
2.208333 0.1104165
2.229167 0.1699622
2.25 0.1550517
e
$panel1_points4 << e
2.75 0.07657755
2.770833 0.0958273
2.791667 0.1127313
2.8125 0.05981455
2.833333 0.1151509
2.854167 0.06307251
2.875 0.1389978
2.895833 0.1507663
2.916667 0.03910105
2.9375 0.1433024
2.958333 0.1947921
2.979167 0.1170407
3 0.1469986
3.020833 0.1237229
3.041667 0.1999292
3.0625 0.06576712
3.083333 0.2729433
3.104167 0.2641247
3.125 0.1528352
3.145833 0.1286277
3.166667 0.09871156
3.1875 0.1086829
3.208333 0.132694
3.229167 0.1227096
3.25 0.1391446
e
$panel1_errorbars5 << e
0 0.1215557 0.08993668 0.1370841
1 0.10839 0.07697071 0.127716
2 0.1317882 0.1023111 0.1699622
3 0.1237229 0.09871156 0.1469986
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
set label "On new rows, tuning both brings little over a fixed mixture" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Model error: a dot per data set, the median, and the middle half." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.93257
set tmargin at screen 0.83758; set bmargin at screen 0.0682
unset logscale x; set xrange [-0.5:3.5]
set logscale y; set yrange [0.01:1]
set grid noxtics
set xtics ("" 0, "" 1, "" 2, "" 3)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set label "ridge" at screen 0.20075, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "half and half" at screen 0.40984, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "lasso" at screen 0.61893, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
set label "both tuned" at screen 0.82803, screen 0.03485 center noenhanced front font "DejaVu Sans,17.25" textcolor rgb "#57606A"
unset colorbox
set label "model error" at screen 0.0279, screen 0.45289 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_points1 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#88919B" notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#88919B" notitle, \
  $panel1_points3 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#88919B" notitle, \
  $panel1_points4 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#88919B" notitle, \
  $panel1_errorbars5 using 1:2:3:4 with yerrorbars pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
