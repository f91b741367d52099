# Too little, too much, and a valley between
# Draws valley.png: gnuplot valley.gp
if (!exists("OUT")) OUT = "valley.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
0.0001 1.955413037
1000 1.955413037
e
$panel1_rule2 << e
0.0001 2.068131847
1000 2.068131847
e
$panel1_line3 << e
1000 1.855345
442.15 1.850297
239.7435 1.842722
159.4159 1.834474
129.9942 1.828955
106.0026 1.822244
86.43883 1.814099
70.48574 1.804236
57.47694 1.792325
46.86904 1.777988
38.21893 1.760801
31.16527 1.740296
25.41343 1.715972
20.72315 1.687315
16.8985 1.653825
13.77972 1.615053
11.23655 1.570658
9.162739 1.52046
7.471671 1.464511
6.092705 1.403148
4.96824 1.337032
4.051305 1.267164
2.196707 1.049074
1.791284 0.9788713
1.460686 0.9124424
1.191103 0.8509636
0.971274 0.7952703
0.7920164 0.7458373
0.6458424 0.702802
0.5266462 0.6660185
0.4294488 0.6351249
0.35019 0.6096132
0.2855592 0.5888906
0.2328566 0.5723292
0.1898808 0.5593038
0.1548365 0.5492202
0.12626 0.5415338
0.1029576 0.5357616
0.08395579 0.5314885
0.05582586 0.5261157
0.03027002 0.5225826
0.01338389 0.5212148
0.0001 0.5208462
e
$panel1_line4 << e
1000 2.066434
542.2221 2.065007
294.0048 2.062394
159.4159 2.057632
106.0026 2.052475
70.48574 2.044883
46.86904 2.033821
38.21893 2.02658
31.16527 2.017944
25.41343 2.007704
20.72315 1.995649
16.8985 1.981572
13.77972 1.965295
11.23655 1.94669
9.162739 1.925706
7.471671 1.902399
6.092705 1.876964
4.96824 1.849757
2.693889 1.763546
2.196707 1.735974
1.791284 1.710512
1.460686 1.688055
1.191103 1.669394
0.971274 1.655171
0.7920164 1.645839
0.6458424 1.641644
0.5266462 1.642617
0.4294488 1.648568
0.35019 1.6591
0.2855592 1.673628
0.2328566 1.691413
0.1898808 1.711617
0.08395579 1.799739
0.06846097 1.820107
0.05582586 1.838889
0.04552268 1.855883
0.03712105 1.871007
0.03027002 1.88428
0.0246834 1.895787
0.02012785 1.905662
0.01641307 1.914063
0.01091377 1.927114
0.00725704 1.936224
0.004825522 1.942484
0.0032087 1.946739
0.001739828 1.950672
0.0009433732 1.952831
0.0003401305 1.954479
0.0001 1.955138
e
$panel1_points5 << e
0.6458424 1.641644
e
$panel2_rule1 << e
1e-05 1.955413037
10 1.955413037
e
$panel2_rule2 << e
1e-05 2.068131847
10 2.068131847
e
$panel2_line3 << e
1.181525 1.859371
0.8200817 1.859371
0.7260979 1.797929
0.642885 1.722851
0.5692085 1.663995
0.5039755 1.613961
0.4462185 1.524065
0.3498032 1.305201
0.3097147 1.220999
0.242794 1.090121
0.2149691 1.015586
0.190333 0.9568326
0.1492074 0.8664321
0.1169678 0.7707999
0.103563 0.7307897
0.08118592 0.6613314
0.07188178 0.6335445
0.06364392 0.6117616
0.05635014 0.5946854
0.04989225 0.5806054
0.04417445 0.5693778
0.03911193 0.560533
0.03066094 0.5465311
0.0271471 0.5414306
0.02128137 0.5342976
0.01668307 0.5295113
0.01307832 0.526205
0.008037192 0.5229246
0.003871978 0.5213297
7.876832e-05 0.5208464
e
$panel2_line4 << e
1.181525 2.068132
0.8200817 2.068132
0.7260979 2.033867
0.642885 1.992806
0.5692085 1.961472
0.5039755 1.937988
0.4462185 1.92761
0.3950805 1.914349
0.3498032 1.884641
0.3097147 1.867545
0.2742205 1.859626
0.242794 1.849086
0.2149691 1.822406
0.190333 1.806084
0.1685203 1.79711
0.1492074 1.776858
0.1321078 1.7414
0.1169678 1.720811
0.103563 1.710011
0.09169437 1.701865
0.08118592 1.701525
0.07188178 1.708304
0.06364392 1.719857
0.05635014 1.734437
0.03911193 1.774695
0.03462959 1.786021
0.01307832 1.867125
0.01025246 1.884163
0.008037192 1.898392
0.00630058 1.909845
0.004939201 1.91914
0.003871978 1.926639
0.002687492 1.935181
0.001865355 1.941244
0.001146341 1.946638
0.0007044758 1.949995
0.0003833156 1.952455
7.876832e-05 1.954803
e
$panel2_points5 << e
0.08118592 1.701525
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
set label "Too little, too much, and a valley between" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "To the left least squares, to the right nothing but the mean. Dot: smallest test error." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "training" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.18539, screen 0.83083 to screen 0.23214, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "new responses" at screen 0.23964, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: ridge
set lmargin at screen 0.08367; set rmargin at screen 0.50265
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.0001:1000]
unset logscale y; set yrange [0:2.274945032]
set grid xtics
set xtics ("10^{−4}" 0.0001, "10^{−2}" 0.01, "10^{0}" 1, "10^{2}" 100)
set ytics ("0" 0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6, "0.8" 0.8, "1.0" 1, "1.2" 1.2, "1.4" 1.4, "1.6" 1.6, "1.8" 1.8, "2.0" 2, "2.2" 2.2)
unset colorbox
set label "ridge" at screen 0.08367, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "best at λ = 0.65" at screen 0.14785, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ" at screen 0.29316, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "mean squared error" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule2 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line4 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points5 using 1:2 with points pt 7 ps 2.25 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

# Panel 2: lasso
set lmargin at screen 0.54059; set rmargin at screen 0.95957
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [1e-05:10]
unset logscale y; set yrange [0:2.274945032]
set grid xtics
set xtics ("10^{−4}" 0.0001, "10^{−2}" 0.01, "10^{0}" 1)
set ytics ("" 0, "" 0.2, "" 0.4, "" 0.6, "" 0.8, "" 1, "" 1.2, "" 1.4, "" 1.6, "" 1.8, "" 2, "" 2.2)
unset colorbox
set label "lasso" at screen 0.54059, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "best at λ = 0.081" at screen 0.60392, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ" at screen 0.75008, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule2 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line3 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_line4 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_points5 using 1:2 with points pt 7 ps 2.25 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
