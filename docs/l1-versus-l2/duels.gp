# The sparser the truth, the better for the lasso
# Draws duels.png: gnuplot duels.gp
if (!exists("OUT")) OUT = "duels.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.003000294 0.003000294
1.769356 1.769356
e
$panel1_points2 << e
0.7373193 0.7955109
0.715079 0.8710828
0.5267607 0.4322234
0.4178642 1.091857
0.8826893 1
0.8221172 1
0.6100928 0.7841304
0.5941037 0.7928976
0.4603443 0.5238096
0.852268 0.9398476
0.6926697 0.8984631
0.6426256 0.7363753
0.8995602 0.9009981
0.6011502 0.6882968
0.6986567 1.020688
0.6291395 0.7993947
0.663014 0.7749184
0.6501483 0.7400738
0.6479827 0.6982604
0.8041555 0.5658744
e
$panel1_points3 << e
0.2898246 0.3838893
0.2454672 0.3156112
0.3081249 0.3413429
0.3902654 0.3065778
0.3529016 0.3715461
0.245135 0.2959044
0.416631 0.412428
0.2571457 0.5738684
0.3586171 0.5761484
0.2140047 0.3335117
0.3998773 0.5135254
0.312925 0.4067292
0.1765191 0.1374183
0.3494759 0.4215216
0.3193315 0.3884726
0.2599161 0.6050968
0.2753384 0.281285
0.1562481 0.2736875
0.3587446 0.2872748
0.268811 0.3053019
e
$panel2_line1 << e
0.003000294 0.003000294
1.769356 1.769356
e
$panel2_points2 << e
0.8937522 0.4752212
0.5880562 0.5462046
0.9036109 0.6756341
0.4190086 0.3119948
0.6152571 0.39117
0.5982595 0.4911149
0.6537324 0.6172788
0.9285822 0.605579
0.4632834 0.2686973
0.6044861 0.3380592
0.7114728 0.5424635
0.7924053 0.4409787
0.8148051 0.7640886
0.62934 0.2677421
0.5915319 0.3017612
0.6572531 0.8151489
0.7673208 0.6234578
0.751281 0.6569235
0.6283418 0.408566
0.5719368 0.2635798
e
$panel2_points3 << e
0.4354084 0.04983035
0.1759114 0.08204094
0.2775429 0.1287661
0.3096752 0.05784773
0.3022058 0.1824747
0.2077461 0.08636265
0.149709 0.05663644
0.1935082 0.04446699
0.2332062 0.09329551
0.1387888 0.05948635
0.2391299 0.09007339
0.1576613 0.1057806
0.2343171 0.03278482
0.1899602 0.07958679
0.449181 0.1044533
0.2175202 0.1016923
0.1673334 0.04294013
0.2395917 0.05851064
0.2712597 0.07560677
0.1796783 0.04598892
e
$panel3_line1 << e
0.003000294 0.003000294
1.769356 1.769356
e
$panel3_points2 << e
0.4813342 0.4570016
0.6972481 0.3591252
0.8482469 0.606434
0.4280209 0.1087759
0.6668458 0.1596476
0.7447945 0.2517487
0.645549 0.0920868
0.8793446 0.3354292
0.7209744 0.1336858
0.978717 0.08715141
0.5564751 0.1649322
0.7333764 0.6108189
0.7224066 0.3606497
0.5296356 0.179542
0.7544912 0.09017337
0.6035385 0.3214751
0.9665462 0.5924469
0.469016 0.1259965
0.7423943 0.1718101
0.6229813 0.2294041
e
$panel3_points3 << e
0.195876 0.06886786
0.1642558 0.01162475
0.1796027 0.01288453
0.2672245 0.03010464
0.1351645 0.01335813
0.3411566 0.02722445
0.2324903 0.037254
0.2587135 0.01534045
0.4286997 0.05620014
0.2857414 0.02574294
0.1896047 0.01414816
0.3106327 0.01314008
0.3240716 0.01308181
0.2370433 0.02366452
0.2586057 0.02047733
0.3448761 0.04378021
0.2643603 0.04359183
0.1827487 0.03863357
0.1880994 0.02383218
0.234611 0.01022088
e
$panel4_line1 << e
0.003000294 0.003000294
1.769356 1.769356
e
$panel4_points2 << e
0.9290666 1
0.7935499 0.9745643
0.9489439 1.124751
0.777495 0.9550497
0.881418 1.128259
0.9839182 0.9928911
0.8704268 0.9403767
0.8546687 1
0.980816 0.9772489
0.9408568 1
0.8143189 1.011608
0.8303237 1.172136
0.8878735 1.024767
0.850234 0.9743433
0.9756464 1
0.8600193 0.9784934
0.9286467 0.9018329
0.8461736 0.9693313
0.9775724 1
0.7551673 1
e
$panel4_points3 << e
0.7037335 0.9082962
0.5834142 0.8504826
0.625408 0.8275286
0.64165 0.9172231
0.6261772 0.9771498
0.5867567 0.8800367
0.6559851 0.8329961
0.6182307 1
0.6876786 1.010457
0.6348081 0.8906303
0.6672944 0.8847027
0.6245146 0.9207831
0.7022897 0.9746672
0.5971977 1
0.6944011 0.8794426
0.6820747 0.8429673
0.7446586 1
0.6666268 0.9811511
0.7113781 0.9915196
0.6128707 0.8899999
e
$panel5_line1 << e
0.003000294 0.003000294
1.769356 1.769356
e
$panel5_points2 << e
0.8521363 0.728063
0.8481995 0.7427422
1.0873 0.976991
0.8375453 0.7569505
0.9635078 0.9776627
0.9831329 0.9165371
0.9227094 0.879063
0.92216 1.039496
0.9689245 0.9231651
0.8522396 0.8858486
0.7916291 0.8286174
0.8849305 0.9727985
1.17957 0.9224452
0.8055086 0.6657055
0.8611003 0.9472544
0.8332281 0.8224741
0.9908231 0.9086349
0.8474114 0.8779688
0.8802357 0.9343824
0.780682 0.7517699
e
$panel5_points3 << e
0.7090427 0.2985463
0.5967833 0.3511347
0.6563548 0.3983865
0.7086768 0.6711622
0.6337367 0.4800485
0.6315754 0.4727796
0.7022831 0.431564
0.6920214 0.3541166
0.6254428 0.4122577
0.7117511 0.5253453
0.6939865 0.3910165
0.717568 0.5031791
0.718269 0.4453189
0.7267893 0.967983
0.6147711 0.4693328
0.6540268 0.5339126
0.709422 0.9007276
0.7172008 0.4813584
0.701605 0.3016712
0.6236887 0.5608222
e
$panel6_line1 << e
0.003000294 0.003000294
1.769356 1.769356
e
$panel6_points2 << e
1.113906 0.5091754
1.033582 0.7139546
0.84308 0.03821777
0.766159 0.08203338
0.8026457 0.2252777
0.866442 0.18004
0.7948989 0.1128748
0.8908692 0.07575918
0.8332392 0.4076876
0.9168854 0.3967457
0.8337865 0.2013287
0.856244 1.039428
0.7202109 0.2879828
0.8878497 0.5310019
0.8874282 0.1867733
0.9164471 0.2056599
0.8781093 0.2305841
0.8858576 0.4373526
0.8482263 0.1868287
0.97102 0.2569003
e
$panel6_points3 << e
0.7401082 0.03372405
0.6713604 0.02678811
0.6365793 0.02497506
0.7231653 0.04125685
0.6732366 0.03059417
0.760322 0.004500441
0.594001 0.02037639
0.7358643 0.04422526
0.6592575 0.04190029
0.6409993 0.0211098
0.7406152 0.06511951
0.6154342 0.02558463
0.7464362 0.05538221
0.7218622 0.05060625
0.6021958 0.02948152
0.6413327 0.0156284
0.8106876 0.08496551
0.6380386 0.01851325
0.6329032 0.02682807
0.7227279 0.05703249
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
set label "The sparser the truth, the better for the lasso" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Model error, 1 is no better than the mean; a dot per data set. Below the dashed line the lasso wins." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set label "" at screen 0.0525, screen 0.83083 front point pt 7 ps 1.5 lw 2 lc rgb "#0072B2"
set label "weak signal" at screen 0.0675, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.19312, screen 0.83083 front point pt 5 ps 1.425 lw 2 lc rgb "#D55E00"
set label "strong signal" at screen 0.20812, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: dense, 50 × 45
set lmargin at screen 0.0962; set rmargin at screen 0.3587
set tmargin at screen 0.72424; set bmargin at screen 0.46734
set logscale x; set xrange [0.003000294301:1.769355627]
set logscale y; set yrange [0.003000294301:1.769355627]
set grid xtics
set xtics ("" 0.01, "" 0.1, "" 1)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
unset colorbox
set label "dense, 50 × 45" at screen 0.0962, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "lasso wins 10 and 20 %" at screen 0.0962, screen 0.7532 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error of the lasso" at screen 0.0279, screen 0.59579 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: sparse, 50 × 45
set lmargin at screen 0.39663; set rmargin at screen 0.65914
set tmargin at screen 0.72424; set bmargin at screen 0.46734
set logscale x; set xrange [0.003000294301:1.769355627]
set logscale y; set yrange [0.003000294301:1.769355627]
set grid xtics
set xtics ("" 0.01, "" 0.1, "" 1)
set ytics ("" 0.01, "" 0.1, "" 1)
unset colorbox
set label "sparse, 50 × 45" at screen 0.39663, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "lasso wins 95 and 100 %" at screen 0.39663, screen 0.7532 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
plot \
  $panel2_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel2_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel2_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: very sparse, 50 × 45
set lmargin at screen 0.69707; set rmargin at screen 0.95957
set tmargin at screen 0.72424; set bmargin at screen 0.46734
set logscale x; set xrange [0.003000294301:1.769355627]
set logscale y; set yrange [0.003000294301:1.769355627]
set grid xtics
set xtics ("" 0.01, "" 0.1, "" 1)
set ytics ("" 0.01, "" 0.1, "" 1)
unset colorbox
set label "very sparse, 50 × 45" at screen 0.69707, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "lasso wins 100 and 100 %" at screen 0.69707, screen 0.7532 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
plot \
  $panel3_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel3_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel3_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 4: dense, 80 × 200
set lmargin at screen 0.0962; set rmargin at screen 0.3587
set tmargin at screen 0.3615; set bmargin at screen 0.1046
set logscale x; set xrange [0.003000294301:1.769355627]
set logscale y; set yrange [0.003000294301:1.769355627]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
unset colorbox
set label "dense, 80 × 200" at screen 0.0962, screen 0.42438 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "lasso wins 10 and 0 %" at screen 0.0962, screen 0.39046 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error of ridge" at screen 0.22745, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "error of the lasso" at screen 0.0279, screen 0.23305 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel4_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel4_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel4_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 5: sparse, 80 × 200
set lmargin at screen 0.39663; set rmargin at screen 0.65914
set tmargin at screen 0.3615; set bmargin at screen 0.1046
set logscale x; set xrange [0.003000294301:1.769355627]
set logscale y; set yrange [0.003000294301:1.769355627]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("" 0.01, "" 0.1, "" 1)
unset colorbox
set label "sparse, 80 × 200" at screen 0.39663, screen 0.42438 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "lasso wins 60 and 90 %" at screen 0.39663, screen 0.39046 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error of ridge" at screen 0.52789, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel5_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel5_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel5_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 6: very sparse, 80 × 200
set lmargin at screen 0.69707; set rmargin at screen 0.95957
set tmargin at screen 0.3615; set bmargin at screen 0.1046
set logscale x; set xrange [0.003000294301:1.769355627]
set logscale y; set yrange [0.003000294301:1.769355627]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("" 0.01, "" 0.1, "" 1)
unset colorbox
set label "very sparse, 80 × 200" at screen 0.69707, screen 0.42438 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "lasso wins 95 and 100 %" at screen 0.69707, screen 0.39046 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error of ridge" at screen 0.82832, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel6_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel6_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel6_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
