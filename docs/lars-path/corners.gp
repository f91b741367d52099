# A feature enters when its correlation has caught up
# Draws corners.png: gnuplot corners.gp
if (!exists("OUT")) OUT = "corners.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
2.859686943 -40.616526
2.859686943 38.671026
e
$panel1_rule2 << e
31.56790885 -40.616526
31.56790885 38.671026
e
$panel1_rule3 << e
42.28115468 -40.616526
42.28115468 38.671026
e
$panel1_rule4 << e
59.48958901 -40.616526
59.48958901 38.671026
e
$panel1_rule5 << e
68.53113049 -40.616526
68.53113049 38.671026
e
$panel1_rule6 << e
73.11065025 -40.616526
73.11065025 38.671026
e
$panel1_rule7 << e
91.06652622 -40.616526
91.06652622 38.671026
e
$panel1_rule8 << e
100.6349518 -40.616526
100.6349518 38.671026
e
$panel1_rule9 << e
104.4414091 -40.616526
104.4414091 38.671026
e
$panel1_rule10 << e
133.2945339 -40.616526
133.2945339 38.671026
e
$panel1_rule11 << e
136.1786873 -40.616526
136.1786873 38.671026
e
$panel1_rule12 << e
0 0
164.5743531 0
e
$panel1_line13 << e
0 0
104.4414 0
133.2945 -0.2719199
136.1787 -0.3333877
164.5744 -0.4761208
e
$panel1_line14 << e
0 0
59.48959 0
68.53113 -3.563128
73.11065 -5.326189
91.06653 -9.406173
100.635 -10.75591
104.4414 -10.80561
133.2945 -11.149
136.1787 -11.27757
164.5744 -11.40687
e
$panel1_line15 << e
0 0
73.11065 0
91.06653 -4.944185
100.635 -9.280154
133.2945 -26.36352
136.1787 -27.60841
164.5744 -37.67995
e
$panel1_line16 << e
0 0
100.635 0
133.2945 13.63848
136.1787 14.92873
164.5744 22.67616
e
$panel1_line17 << e
0 0
91.06653 0
100.635 5.058156
104.4414 5.298566
133.2945 7.08243
136.1787 6.652318
164.5744 8.422039
e
$panel1_line18 << e
0 0
68.53113 0
73.11065 0.5745669
91.06653 2.605096
100.635 3.067413
104.4414 3.073102
133.2945 3.155098
136.1787 3.195456
164.5744 3.216674
e
$panel1_line19 << e
0 0
2.859687 2.859687
31.56791 17.2138
42.28115 20.67947
59.48959 24.05197
68.53113 24.32254
73.11065 24.35566
91.06653 24.84185
100.635 25.06164
133.2945 24.86014
136.1787 24.7853
164.5744 24.72655
e
$panel1_line20 << e
0 0
2.859687 0
31.56791 14.35411
42.28115 17.83292
59.48959 20.91271
68.53113 21.43599
73.11065 21.51806
91.06653 24.48407
100.635 25.20546
136.1787 32.10328
164.5744 35.73445
e
$panel1_line21 << e
0 0
31.56791 0
42.28115 3.768769
59.48959 9.097674
68.53113 11.13732
73.11065 12.0113
91.06653 14.13417
100.635 14.95367
104.4414 14.98044
133.2945 15.23685
136.1787 15.29424
164.5744 15.4294
e
$panel1_line22 << e
0 0
42.28115 0
59.48959 -5.427238
68.53113 -8.072145
73.11065 -9.324871
91.06653 -10.65098
100.635 -7.252543
133.2945 -1.485496e-13
136.1787 0
164.5744 4.806138
e
$panel2_rule1 << e
2.859686943 -1.8064012
2.859686943 46.9664312
e
$panel2_rule2 << e
31.56790885 -1.8064012
31.56790885 46.9664312
e
$panel2_rule3 << e
42.28115468 -1.8064012
42.28115468 46.9664312
e
$panel2_rule4 << e
59.48958901 -1.8064012
59.48958901 46.9664312
e
$panel2_rule5 << e
68.53113049 -1.8064012
68.53113049 46.9664312
e
$panel2_rule6 << e
73.11065025 -1.8064012
73.11065025 46.9664312
e
$panel2_rule7 << e
91.06652622 -1.8064012
91.06652622 46.9664312
e
$panel2_rule8 << e
100.6349518 -1.8064012
100.6349518 46.9664312
e
$panel2_rule9 << e
104.4414091 -1.8064012
104.4414091 46.9664312
e
$panel2_rule10 << e
133.2945339 -1.8064012
133.2945339 46.9664312
e
$panel2_rule11 << e
136.1786873 -1.8064012
136.1786873 46.9664312
e
$panel2_rule12 << e
0 0
164.5743531 0
e
$panel2_line13 << e
0 14.46851
2.859687 13.93923
31.56791 7.39578
42.28115 4.548217
59.48959 0.894604
68.53113 0.4388803
73.11065 0.1561352
81.19079 0.01082452
82.08859 0.005321116
91.06653 0.1667775
100.635 0.2306148
104.4414 0.2420227
133.2945 0.1037998
136.1787 0.06233134
164.5744 3.516544e-15
e
$panel2_line14 << e
0 3.316021
2.859687 3.063907
27.26168 0.1591247
28.69709 0.01174492
31.56791 0.3534841
42.28115 2.088865
59.48959 6.189631
68.53113 4.223038
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 5.494248e-14
e
$panel2_line15 << e
0 16.32695
2.859687 15.61266
31.56791 4.627745
42.28115 1.054973
47.44368 0.02222999
48.30411 0.1498938
59.48959 2.387503
68.53113 2.957422
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 2.677396e-14
e
$panel2_line16 << e
0 13.40313
2.859687 12.65626
31.56791 4.337673
42.28115 1.625754
49.16453 0.05925533
50.02495 0.136557
59.48959 2.290493
68.53113 2.917574
73.11065 3.276112
91.06653 0.5766015
97.286 0.03245962
97.76442 0.009397441
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 2.079181e-14
e
$panel2_line17 << e
0 33.14735
2.859687 31.96399
31.56791 17.15535
42.28115 12.60079
59.48959 3.921385
73.11065 1.321814
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 1.359395e-14
e
$panel2_line18 << e
0 29.45343
2.859687 28.34192
31.56791 16.09286
42.28115 11.65789
59.48959 5.349997
68.53113 4.223038
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 1.624442e-14
e
$panel2_line19 << e
0 45.16003
2.859687 42.30034
31.56791 21.54205
42.28115 15.03408
59.48959 6.189631
68.53113 4.223038
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 2.107716e-14
e
$panel2_line20 << e
0 43.57621
2.859687 42.30034
31.56791 21.54205
42.28115 15.03408
59.48959 6.189631
68.53113 4.223038
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 1.699998e-15
e
$panel2_line21 << e
0 33.99663
31.56791 21.54205
42.28115 15.03408
59.48959 6.189631
68.53113 4.223038
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
136.1787 0.06233134
164.5744 1.679501e-14
e
$panel2_line22 << e
0 30.40104
2.859687 29.35208
31.56791 18.36561
42.28115 15.03408
59.48959 6.189631
68.53113 4.223038
73.11065 3.280321
91.06653 0.9504071
100.635 0.2605398
133.2945 0.1037998
135.025 0.004121137
136.1787 0.06233134
164.5744 1.239431e-14
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
set label "A feature enters when its correlation has caught up" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "The exact path on 442 patients. Grey verticals are the corners." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1: coefficients
set lmargin at screen 0.09125; set rmargin at screen 0.46303
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [0:164.5743531]
unset logscale y; set yrange [-40.616526:38.671026]
set grid xtics
set xtics ("0" 0, "50" 50, "100" 100, "150" 150)
set ytics ("−40" -40, "−30" -30, "−20" -20, "−10" -10, "0" 0, "10" 10, "20" 20, "30" 30)
unset colorbox
set label "coefficients" at screen 0.09125, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "straight between corners" at screen 0.21606, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "‖β‖₁ of the fit" at screen 0.27714, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "coefficient (per sd)" at screen 0.0279, screen 0.45413 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "s5" at screen 0.47053, screen 0.77777 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#BD5300"
set label "bmi" at screen 0.47053, screen 0.68071 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#0072B2"
set label "bp" at screen 0.47053, screen 0.59874 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#008360"
set label "s3" at screen 0.47053, screen 0.50508 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#BA4A88"
plot \
  $panel1_rule1 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule2 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule3 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule4 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule5 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule6 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule7 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule8 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule9 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule10 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule11 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel1_rule12 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line13 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line14 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line15 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line16 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line17 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line18 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel1_line19 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line20 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line21 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel1_line22 using 1:2 with lines lw 3.4 lc rgb "#CC79A7" dt (26,12,1,12) notitle
unset label; unset arrow; unset object

# Panel 2: correlations
set lmargin at screen 0.58686; set rmargin at screen 0.95864
set tmargin at screen 0.80366; set bmargin at screen 0.1046
unset logscale x; set xrange [0:164.5743531]
unset logscale y; set yrange [-1.8064012:46.9664312]
set grid xtics
set xtics ("0" 0, "50" 50, "100" 100, "150" 150)
set ytics ("0" 0, "5" 5, "10" 10, "15" 15, "20" 20, "25" 25, "30" 30, "35" 35, "40" 40, "45" 45)
unset colorbox
set label "correlations" at screen 0.58686, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "those in the model are tied" at screen 0.71513, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "‖β‖₁ of the fit" at screen 0.77275, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "|correlation with the residual|" at screen 0.53571, screen 0.45413 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_rule1 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule2 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule3 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule4 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule5 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule6 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule7 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule8 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule9 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule10 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule11 using 1:2 with lines lw 1 lc rgb "#88919B" dt solid notitle, \
  $panel2_rule12 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line13 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line14 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line15 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line16 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line17 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line18 using 1:2 with lines lw 1.2 lc rgb "#88919B" dt solid notitle, \
  $panel2_line19 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_line20 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_line21 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel2_line22 using 1:2 with lines lw 3.4 lc rgb "#CC79A7" dt (26,12,1,12) notitle
unset label; unset arrow; unset object

unset multiplot
unset output
