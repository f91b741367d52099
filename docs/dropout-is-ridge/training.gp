# Training with dropout ends where ridge stands
# Draws training.png: gnuplot training.gp
if (!exists("OUT")) OUT = "training.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
0 0
0.92 0
e
$panel1_line2 << e
0 -2.11272
0.08 -1.95868
0.28 -1.576748
0.36 -1.422284
0.46 -1.225534
0.52 -1.104752
0.56 -1.022816
0.62 -0.8974374
0.66 -0.8119891
0.7 -0.7248706
0.74 -0.6359187
0.78 -0.5449608
0.82 -0.4518139
0.86 -0.3562831
0.9 -0.25816
e
$panel1_line3 << e
0 -0.5588181
0.04 -0.519989
0.06 -0.5011298
0.1 -0.4645123
0.12 -0.4467492
0.16 -0.4123021
0.18 -0.3956129
0.22 -0.3632905
0.26 -0.3323593
0.28 -0.3174094
0.32 -0.2885293
0.34 -0.274595
0.38 -0.2477283
0.4 -0.2347923
0.44 -0.2099078
0.46 -0.1979567
0.5 -0.1750316
0.52 -0.1640561
0.56 -0.1430769
0.6 -0.1233924
0.62 -0.114036
0.66 -0.09629777
0.68 -0.08791758
0.7 -0.07986488
0.72 -0.07214111
0.74 -0.06474798
0.76 -0.05768742
0.78 -0.05096166
0.8 -0.04457316
0.82 -0.0385247
0.84 -0.03281933
0.86 -0.02746042
0.88 -0.02245163
0.9 -0.01779696
e
$panel1_line4 << e
0 -0.0105183
0.02 -0.01811718
0.04 -0.02528608
0.06 -0.03203703
0.08 -0.03838142
0.1 -0.04433
0.12 -0.04989296
0.14 -0.05507991
0.16 -0.05989996
0.18 -0.0643617
0.2 -0.06847327
0.22 -0.07224238
0.24 -0.0756763
0.26 -0.0787819
0.28 -0.0815657
0.3 -0.08403384
0.32 -0.08619211
0.34 -0.088046
0.36 -0.08960068
0.38 -0.09086101
0.4 -0.09183159
0.42 -0.09251673
0.44 -0.09292049
0.46 -0.09304667
0.48 -0.09289887
0.5 -0.0924804
0.52 -0.09179441
0.54 -0.0908438
0.56 -0.08963128
0.58 -0.08815936
0.6 -0.08643036
0.62 -0.08444643
0.64 -0.08220953
0.66 -0.07972145
0.68 -0.07698382
0.7 -0.0739981
0.72 -0.07076561
0.74 -0.06728751
0.76 -0.0635648
0.78 -0.05959837
0.8 -0.05538894
0.82 -0.05093711
0.84 -0.04624336
0.86 -0.04130803
0.88 -0.03613133
0.9 -0.03071336
e
$panel1_line5 << e
0 -1.805395
0.04 -1.724698
0.08 -1.645422
0.16 -1.490685
0.24 -1.340351
0.28 -1.266595
0.34 -1.157472
0.42 -1.014346
0.52 -0.8383272
0.8 -0.3524784
0.9 -0.177657
e
$panel1_line6 << e
0 0.421998
0.14 0.35606
0.22 0.31894
0.28 0.2914401
0.34 0.2642739
0.4 0.2374793
0.46 0.2110946
0.5 0.1937523
0.56 0.1681414
0.62 0.1430535
0.68 0.1185376
0.72 0.1025379
0.78 0.07909841
0.82 0.06387359
0.86 0.0489947
0.9 0.03448505
e
$panel1_line7 << e
0 0.4060805
0.04 0.3832154
0.1 0.3499286
0.16 0.3178232
0.22 0.2868784
0.28 0.2570862
0.34 0.2284497
0.4 0.2009821
0.46 0.1747056
0.5 0.1578647
0.52 0.1496514
0.56 0.1336468
0.58 0.1258591
0.62 0.1107224
0.64 0.1033775
0.68 0.08914612
0.72 0.07554234
0.74 0.06898248
0.78 0.05636133
0.8 0.05030627
0.84 0.03872389
0.86 0.03320372
0.9 0.02272455
e
$panel1_line8 << e
0 -0.4612959
0.04 -0.4504389
0.06 -0.4447388
0.1 -0.4328214
0.12 -0.4266129
0.16 -0.4137153
0.18 -0.4070325
0.22 -0.3932119
0.24 -0.3860785
0.28 -0.3713737
0.3 -0.3638048
0.34 -0.3482384
0.38 -0.3321034
0.4 -0.3238228
0.44 -0.306834
0.46 -0.2981246
0.5 -0.2802706
0.52 -0.2711236
0.56 -0.2523816
0.58 -0.2427828
0.62 -0.2231186
0.64 -0.2130481
0.68 -0.1924161
0.72 -0.1711076
0.74 -0.1601907
0.78 -0.1378114
0.8 -0.12634
0.84 -0.1028099
0.86 -0.09074054
0.9 -0.06596458
e
$panel1_line9 << e
0 0.4226913
0.04 0.4136542
0.06 0.4089498
0.1 0.3991587
0.12 0.3940676
0.16 0.3834837
0.18 0.3779866
0.22 0.3665713
0.24 0.3606488
0.28 0.3483627
0.3 0.3419945
0.34 0.3287964
0.36 0.3219615
0.4 0.3078076
0.42 0.3004832
0.46 0.2853262
0.48 0.2774877
0.52 0.261276
0.54 0.2528964
0.58 0.2355733
0.6 0.2266227
0.64 0.2081251
0.66 0.1985703
0.7 0.1788281
0.74 0.1582129
0.76 0.1475663
0.8 0.12557
0.84 0.1026003
0.86 0.09073615
0.9 0.06621849
e
$panel1_points10 << e
0.1 -1.930703
0.3 -1.545969
0.5 -1.136781
0.7 -0.7334551
0.9 -0.2628447
e
$panel1_points11 << e
0.1 -0.4671104
0.3 -0.3181032
0.5 -0.1787089
0.7 -0.0776734
0.9 -0.02039228
e
$panel1_points12 << e
0.1 -0.03579342
0.3 -0.0915845
0.5 -0.09641527
0.7 -0.07708322
0.9 -0.02511396
e
$panel1_points13 << e
0.1 -1.603196
0.3 -1.224977
0.5 -0.8731344
0.7 -0.5417661
0.9 -0.1793324
e
$panel1_points14 << e
0.1 0.3768511
0.3 0.2803222
0.5 0.1936741
0.7 0.1098413
0.9 0.03493499
e
$panel1_points15 << e
0.1 0.3467569
0.3 0.2450926
0.5 0.1622656
0.7 0.07930572
0.9 0.01854148
e
$panel1_points16 << e
0.1 -0.4294483
0.3 -0.3670134
0.5 -0.2833322
0.7 -0.183383
0.9 -0.06811937
e
$panel1_points17 << e
0.1 0.3999255
0.3 0.3390272
0.5 0.2696032
0.7 0.1775043
0.9 0.06684465
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
set label "Training with dropout ends where ridge stands" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "8 coefficients; ridge's penalty on each feature is q/(1 − q) times its mean square." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "ridge" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.17237, screen 0.83083 front point pt 7 ps 1.8 lw 2 lc rgb "#D55E00"
set label "trained with dropout" at screen 0.18737, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.09587; set rmargin at screen 0.96096
set tmargin at screen 0.79208; set bmargin at screen 0.1046
unset logscale x; set xrange [0:0.92]
unset logscale y; set yrange [-2.214136452:0.524107752]
set grid xtics
set xtics ("0" 0, "0.1" 0.1, "0.3" 0.3, "0.5" 0.5, "0.7" 0.7, "0.9" 0.9)
set ytics ("−2.0" -2, "−1.5" -1.5, "−1.0" -1, "−0.5" -0.5, "0" 0, "0.5" 0.5)
unset colorbox
set label "dropout rate q" at screen 0.52841, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "coefficient" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line4 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line5 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line6 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line7 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line8 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line9 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points10 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points11 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points12 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points13 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points14 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points15 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points16 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points17 using 1:2 with points pt 7 ps 1.8 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
