# Both let steep directions pass and hold flat ones back
# Draws filters.png: gnuplot filters.gp
if (!exists("OUT")) OUT = "filters.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
4.708286 0.7142857
4.25932 0.6934028
3.408768 0.6441261
2.338663 0.553926
1.376682 0.4222955
1.161877 0.3815449
1.000146 0.3468561
0.8286613 0.3055563
0.6374177 0.2528701
0.5359075 0.2215206
0.4547609 0.1945022
0.372595 0.165164
0.3255447 0.1473814
0.2921004 0.1342734
0.2630897 0.1225723
0.2300304 0.1088466
0.1979535 0.09511199
0.1723928 0.08386058
0.1614116 0.07894044
0.1292048 0.06420052
0.1049437 0.05278172
0.0942166 0.04764356
0.06118674 0.03146655
0.04595033 0.02381754
0.02831973 0.01481441
e
$panel1_line2 << e
4.708286 0.96875
4.25932 0.9507249
3.408768 0.8942904
2.338663 0.7600832
1.376682 0.5462815
1.161877 0.4823445
1.000146 0.4296066
0.8286613 0.3690813
0.6374177 0.2956326
0.5359075 0.2539582
0.4547609 0.219245
0.372595 0.1827911
0.3255447 0.1613116
0.2921004 0.1457707
0.2630897 0.1321042
0.2300304 0.1163179
0.1979535 0.1007819
0.1776025 0.09081239
0.1614116 0.08281784
0.1292048 0.066748
0.119176 0.06169832
0.1049437 0.05449462
0.0942166 0.04903591
0.06118674 0.03206939
0.04595033 0.02416169
0.02831973 0.014947
e
$panel1_points3 << e
4.708286 0.96875
4.25932 0.9507249
3.408768 0.8942904
2.338663 0.7600832
2.018687 0.7007227
1.376682 0.5462815
1.161877 0.4823445
1.000146 0.4296066
0.8286613 0.3690813
0.6374177 0.2956326
0.5359075 0.2539582
0.4547609 0.219245
0.3769577 0.1847603
0.372595 0.1827911
0.3255447 0.1613116
0.2921004 0.1457707
0.2630897 0.1321042
0.2300304 0.1163179
0.1979535 0.1007819
0.1776025 0.09081239
0.1723928 0.08824612
0.1614116 0.08281784
0.1292048 0.066748
0.119176 0.06169832
0.1049437 0.05449462
0.0942166 0.04903591
0.06118674 0.03206939
0.05665909 0.02972491
0.04595033 0.02416169
0.02831973 0.014947
e
$panel2_line1 << e
4.708286 0.9666667
4.25932 0.9632821
3.408768 0.9545368
2.338663 0.9350846
2.018687 0.9255609
1.376682 0.8945089
1.161877 0.8773971
1.000146 0.8603401
0.8286613 0.8361735
0.6374177 0.7969989
0.5359075 0.7674875
0.4547609 0.7369136
0.3769577 0.6989599
0.3255447 0.6672373
0.2630897 0.618388
0.2300304 0.5862363
0.119176 0.4233144
0.0942166 0.3672141
0.06118674 0.2737154
0.05665909 0.258701
0.04595033 0.2205916
0.02831973 0.148524
e
$panel2_line2 << e
4.708286 1
1.376682 0.9998956
1.161877 0.9995182
1.000146 0.9985154
0.8286613 0.9952171
0.6374177 0.9828418
0.5359075 0.9665764
0.4547609 0.9433537
0.372595 0.9038246
0.3255447 0.8700526
0.2921004 0.8392083
0.2630897 0.8067036
0.2300304 0.7617492
0.1979535 0.7083684
0.1292048 0.5512674
0.1049437 0.4779616
0.0942166 0.4419106
0.06118674 0.3148384
0.05665909 0.2953384
0.04595033 0.2470204
0.02831973 0.1602862
e
$panel2_points3 << e
4.708286 1
4.25932 1
3.408768 1
2.338663 0.9999999
2.018687 0.9999992
1.376682 0.9998956
1.161877 0.9995182
1.000146 0.9985154
0.8286613 0.9952171
0.6374177 0.9828418
0.5359075 0.9665764
0.4547609 0.9433537
0.3769577 0.9064789
0.372595 0.9038246
0.3255447 0.8700526
0.2921004 0.8392083
0.2630897 0.8067036
0.2300304 0.7617492
0.1979535 0.7083684
0.1776025 0.6685785
0.1723928 0.6575632
0.1614116 0.633153
0.1292048 0.5512674
0.119176 0.5222805
0.1049437 0.4779616
0.0942166 0.4419106
0.06118674 0.3148384
0.05665909 0.2953384
0.04595033 0.2470204
0.02831973 0.1602862
e
$panel3_line1 << e
4.708286 0.9970326
3.408768 0.995906
2.338663 0.9940439
1.376682 0.9899239
1.000146 0.9861829
0.8286613 0.9833711
0.6374177 0.9784893
0.5359075 0.9745186
0.4547609 0.9701076
0.3769577 0.964159
0.3255447 0.9587323
0.2630897 0.9494311
0.2300304 0.9425808
0.1979535 0.9338916
0.1776025 0.9268704
0.1614116 0.9201208
0.1292048 0.9021575
0.119176 0.8947902
0.1049437 0.8822026
0.0942166 0.8705272
0.06118674 0.8136589
0.05665909 0.8017208
0.04595033 0.7663103
0.02831973 0.6689834
e
$panel3_line2 << e
4.708286 1
0.1614116 0.999991
0.119176 0.9998082
0.0942166 0.9988379
0.06118674 0.987484
0.05665909 0.982675
0.04595033 0.9626419
0.02831973 0.8678796
e
$panel3_points3 << e
4.708286 1
4.25932 1
3.408768 1
2.338663 1
2.018687 1
1.376682 1
1.161877 1
1.000146 1
0.8286613 1
0.6374177 1
0.5359075 1
0.4547609 1
0.3769577 1
0.372595 1
0.3255447 1
0.2921004 1
0.2630897 1
0.2300304 0.9999999
0.1979535 0.9999994
0.1776025 0.9999972
0.1723928 0.9999959
0.1614116 0.999991
0.1292048 0.9999071
0.119176 0.9998082
0.1049437 0.9994639
0.0942166 0.9988379
0.06118674 0.987484
0.05665909 0.982675
0.04595033 0.9626419
0.02831973 0.8678796
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
set label "Both let steep directions pass and hold flat ones back" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Part of the least-squares fit that is left after t steps, and under λ = 1/(ηt)." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "ridge" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.16487, screen 0.83083 to screen 0.21162, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "gradient descent" at screen 0.21912, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: t = 5
set lmargin at screen 0.08367; set rmargin at screen 0.35035
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.01:10]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{0}" 1)
set ytics ("0" 0, "0.5" 0.5, "1" 1)
unset colorbox
set label "t = 5" at screen 0.08367, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "curvature of the direction, s²" at screen 0.21701, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "part that is left" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points3 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

# Panel 2: t = 58
set lmargin at screen 0.38828; set rmargin at screen 0.65496
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.01:10]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{0}" 1)
set ytics ("" 0, "" 0.5, "" 1)
unset colorbox
set label "t = 58" at screen 0.38828, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "curvature of the direction, s²" at screen 0.52162, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_points3 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

# Panel 3: t = 672
set lmargin at screen 0.69289; set rmargin at screen 0.95957
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.01:10]
unset logscale y; set yrange [0:1]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{0}" 1)
set ytics ("" 0, "" 0.5, "" 1)
unset colorbox
set label "t = 672" at screen 0.69289, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "curvature of the direction, s²" at screen 0.82623, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel3_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel3_points3 using 1:2 with points pt 7 ps 1.05 lw 2 lc rgb "#0072B2" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
