# Two stages can win where few features matter, if tuned together
# Draws contests.png: gnuplot contests.gp
if (!exists("OUT")) OUT = "contests.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.001236061 0.001236061
1.537454 1.537454
e
$panel1_points2 << e
0.0305258 0.06386719
0.04313535 0.05969181
0.04858795 0.1205602
0.05248069 0.0790332
0.02233265 0.06514283
0.03045844 0.03620276
0.0581622 0.1240901
0.07033307 0.112292
0.02167238 0.04949949
0.03543771 0.06616903
0.03786342 0.08067063
0.03359138 0.01929803
e
$panel1_points3 << e
0.0305258 0.007508154
0.04313535 0.002995662
0.04858795 0.004403288
0.05248069 0.01673354
0.02233265 0.004676815
0.03045844 0.008907318
0.0581622 0.007727904
0.07033307 0.006405393
0.02167238 0.001854091
0.03543771 0.01097672
0.03786342 0.02715747
0.03359138 0.002746349
e
$panel2_line1 << e
0.001236061 0.001236061
1.537454 1.537454
e
$panel2_points2 << e
0.2555193 0.2858331
0.5111529 0.574083
0.2407687 0.4471952
0.2534348 0.4509011
0.6915152 0.7878614
0.4660543 0.3997531
0.4830255 0.5243833
0.3355004 0.5715256
0.3423009 0.4434951
0.2548969 0.2796038
0.4123076 0.497015
0.5869314 0.6966018
e
$panel2_points3 << e
0.2555193 0.408854
0.5111529 0.5875626
0.2407687 0.3961699
0.2534348 0.3183064
0.6915152 0.7878614
0.4660543 0.4144921
0.4830255 0.6498002
0.3355004 0.5438455
0.3423009 0.384012
0.2548969 0.1121958
0.4123076 0.5855822
0.5869314 0.8994257
e
$panel3_line1 << e
0.001236061 0.001236061
1.537454 1.537454
e
$panel3_points2 << e
0.2132122 0.2456474
0.1112817 0.1525209
0.232178 0.3079067
0.156772 0.1899242
0.1150193 0.2164761
0.1320346 0.2123283
0.1652233 0.3114742
0.2381784 0.2509726
0.2792748 0.2729995
0.1532879 0.2652258
0.3619364 0.3789115
0.1474298 0.161274
e
$panel3_points3 << e
0.2132122 0.2228253
0.1112817 0.1282195
0.232178 0.2481667
0.156772 0.1618314
0.1150193 0.1245125
0.1320346 0.1912497
0.1652233 0.3041041
0.2381784 0.3253142
0.2792748 0.271407
0.1532879 0.2617681
0.3619364 0.3960286
0.1474298 0.1350374
e
$panel4_line1 << e
0.001236061 0.001236061
1.537454 1.537454
e
$panel4_points2 << e
1 1
0.7594371 0.7186681
0.9477766 1.011107
0.8781373 0.850869
0.738994 0.7351398
0.9511766 0.9092177
0.9577181 0.8815401
1 1
0.6795708 0.6714927
0.9195288 0.8546944
1.024969 0.7308647
0.6848748 0.6495125
e
$panel4_points3 << e
1 0.7503628
0.7594371 0.7542659
0.9477766 0.773501
0.8781373 0.9491074
0.738994 0.7300503
0.9511766 0.9326978
0.9577181 0.6443746
1 0.7012004
0.6795708 0.6033908
0.9195288 0.9455419
1.024969 0.7308647
0.6848748 0.6837512
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
set label "Two stages can win where few features matter, if tuned together" at screen 0.045, screen 0.94245 left noenhanced front font "DejaVu Sans Bold,27.6" textcolor rgb "#1B1F24"
set label "Model error, a dot per data set. Below the dashed line two stages beat the lasso." at screen 0.045, screen 0.89594 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set label "" at screen 0.0525, screen 0.83493 front point pt 7 ps 1.5 lw 2 lc rgb "#0072B2"
set label "ridge second, λ tuned for the lasso" at screen 0.0675, screen 0.83493 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.37578, screen 0.83493 front point pt 5 ps 1.425 lw 2 lc rgb "#D55E00"
set label "ridge second, λ tuned for both" at screen 0.39078, screen 0.83493 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: few, strong
set lmargin at screen 0.0962; set rmargin at screen 0.50892
set tmargin at screen 0.76226; set bmargin at screen 0.46939
set logscale x; set xrange [0.001236060945:1.537453518]
set logscale y; set yrange [0.001236060945:1.537453518]
set grid xtics
set xtics ("" 0.01, "" 0.1, "" 1)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
unset colorbox
set label "few, strong" at screen 0.0962, screen 0.79122 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "wins 8 and 100 %" at screen 0.21894, screen 0.79122 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error, two stages" at screen 0.0279, screen 0.61582 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: few, weak
set lmargin at screen 0.54685; set rmargin at screen 0.95957
set tmargin at screen 0.76226; set bmargin at screen 0.46939
set logscale x; set xrange [0.001236060945:1.537453518]
set logscale y; set yrange [0.001236060945:1.537453518]
set grid xtics
set xtics ("" 0.01, "" 0.1, "" 1)
set ytics ("" 0.01, "" 0.1, "" 1)
unset colorbox
set label "few, weak" at screen 0.54685, screen 0.79122 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "wins 8 and 17 %" at screen 0.65723, screen 0.79122 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
plot \
  $panel2_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel2_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel2_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: a fifth, strong
set lmargin at screen 0.0962; set rmargin at screen 0.50892
set tmargin at screen 0.39747; set bmargin at screen 0.1046
set logscale x; set xrange [0.001236060945:1.537453518]
set logscale y; set yrange [0.001236060945:1.537453518]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
unset colorbox
set label "a fifth, strong" at screen 0.0962, screen 0.42643 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "wins 8 and 17 %" at screen 0.24217, screen 0.42643 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error of the lasso alone" at screen 0.30256, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "error, two stages" at screen 0.0279, screen 0.25103 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel3_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel3_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel3_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 4: a fifth, weak
set lmargin at screen 0.54685; set rmargin at screen 0.95957
set tmargin at screen 0.39747; set bmargin at screen 0.1046
set logscale x; set xrange [0.001236060945:1.537453518]
set logscale y; set yrange [0.001236060945:1.537453518]
set grid xtics
set xtics ("10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
set ytics ("" 0.01, "" 0.1, "" 1)
unset colorbox
set label "a fifth, weak" at screen 0.54685, screen 0.42643 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "wins 75 and 83 %" at screen 0.68046, screen 0.42643 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "error of the lasso alone" at screen 0.75321, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel4_line1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel4_points2 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel4_points3 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
