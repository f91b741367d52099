# On clean data the best penalty is next to none
# Draws errors.png: gnuplot errors.gp
if (!exists("OUT")) OUT = "errors.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
1e-05 0.0118190923
100 0.0118190923
e
$panel1_line2 << e
100 10845.97
76.09497 10845.97
57.90444 7663.304
44.06236 4671.773
33.52924 3047.81
25.51407 2013.948
19.41492 1417.882
14.77378 857.6828
2.182645 18.57317
0.3224591 0.3935226
0.1867181 0.1331017
0.1420831 0.07915203
0.1081181 0.04860484
0.08227241 0.03144329
0.06260517 0.02190673
0.04763938 0.01668958
0.03625117 0.01390067
0.02758532 0.01246234
0.02099104 0.01176385
0.01597312 0.01146163
0.01215474 0.01136444
0.009249147 0.01136737
0.002359833 0.01163986
0.0006020894 0.0117692
1e-05 0.01181824
e
$panel1_line3 << e
100 10667.22
57.90444 10540.04
33.52924 10325.73
19.41492 9970.77
14.77378 9717.719
11.2421 9399.623
8.554673 9004.902
6.509675 8523.033
4.953535 7946.643
3.769391 7274.275
2.868317 6513.408
2.182645 5682.841
1.660883 4813.194
1.263848 3944.369
0.9617249 3119.712
0.7318242 2378.195
0.5568814 1747.21
0.4237587 1238.639
0.3224591 849.3284
0.2453751 565.1007
0.1867181 366.1733
0.1420831 231.9546
0.1081181 144.1633
0.06260517 53.27288
0.02758532 11.10254
0.01215474 2.188699
0.003101169 0.1367523
0.002359833 0.07941695
0.001795714 0.04730039
0.001366448 0.02955609
0.001039798 0.01994272
0.0007912343 0.01488498
0.0006020894 0.01234596
0.0004581598 0.01117334
0.0003486365 0.01072126
0.0002652948 0.01063237
0.000201876 0.01071255
5.150678e-05 0.01141359
2.269511e-05 0.01163002
1e-05 0.01173376
e
$panel1_line4 << e
100 10745.8
44.06236 10323.56
25.51407 9802.499
19.41492 9435.607
14.77378 8984.088
11.2421 8438.56
8.554673 7794.325
6.509675 7054.423
4.953535 6232.523
3.769391 5354.513
2.868317 4457.444
2.182645 3585.06
1.660883 2780.447
1.263848 2077.98
0.9617249 1497.458
0.7318242 1042.482
0.5568814 703.109
0.4237587 461.0346
0.3224591 295.0107
0.2453751 184.909
0.1420831 69.20065
0.08227241 24.71897
0.04763938 8.558192
0.02099104 1.674856
0.005355667 0.1047651
0.004075393 0.06146906
0.003101169 0.03736176
0.002359833 0.02415424
0.001795714 0.01708682
0.001366448 0.01343976
0.001039798 0.0116684
0.0007912343 0.0109025
0.0006020894 0.01065701
0.0004581598 0.01066567
0.0001536175 0.01124132
6.76875e-05 0.01154075
2.982471e-05 0.01169183
1e-05 0.01177561
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
set label "On clean data the best penalty is next to none" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Mean squared error on rows held out. Grey line: least squares." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "lasso" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.1644, screen 0.83083 to screen 0.21115, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "ridge" at screen 0.21865, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.28427, screen 0.83083 to screen 0.33102, screen 0.83083 nohead front lw 3.4 lc rgb "#009E73" dt (6,10)
set label "elastic net" at screen 0.33852, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.95957
set tmargin at screen 0.79208; set bmargin at screen 0.1046
set logscale x; set xrange [1e-05:100]
set logscale y; set yrange [0.01:100000]
set grid xtics
set xtics ("10^{−5}" 1e-05, "10^{−4}" 0.0001, "10^{−3}" 0.001, "10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1, "10^{1}" 10, "10^{2}" 100)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1, "10^{1}" 10, "10^{2}" 100, "10^{3}" 1000, "10^{4}" 10000, "10^{5}" 100000)
unset colorbox
set label "λ" at screen 0.52789, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "test error" at screen 0.0279, screen 0.44834 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line4 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
