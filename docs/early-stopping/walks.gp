# Stopping a walk early is much like penalising it
# Draws walks.png: gnuplot walks.gp
if (!exists("OUT")) OUT = "walks.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
0.1061958 28.07975
0.2123915 18.80307
0.4247831 11.4359
0.5309788 9.849143
0.6371746 8.811477
0.8495661 7.544924
0.9557619 7.126596
1.168153 6.513116
1.486741 5.903654
1.805328 5.49192
2.230111 5.110203
2.76109 4.785122
3.398264 4.518001
4.141635 4.298796
6.159354 3.930015
7.646095 3.756975
11.46914 3.474679
14.01784 3.354533
17.20371 3.245725
21.02676 3.153709
25.80557 3.076041
31.64634 3.015757
38.76145 2.972235
47.46951 2.943086
58.19528 2.925173
87.39911 2.910499
131.3642 2.907765
21239.15 2.907532
e
$panel1_line2 << e
0.1061958 16.54908
0.2123915 9.214549
0.3185873 6.014322
0.4247831 4.621965
0.5309788 4.039631
0.6371746 3.827224
0.8495661 3.819731
0.9557619 3.887156
1.168153 4.046181
1.805328 4.436334
3.398264 5.011888
4.141635 5.196648
5.097397 5.381632
6.159354 5.53738
7.646095 5.700558
9.345227 5.842126
14.01784 6.115337
25.80557 6.508558
38.76145 6.75027
47.46951 6.855762
58.19528 6.945438
71.36355 7.015483
87.39911 7.065084
107.1515 7.097264
160.9928 7.12541
21239.15 7.131851
e
$panel1_points3 << e
0.8495661 3.819731
e
$panel2_line1 << e
0.1061958 31.99898
0.2123915 24.2626
0.3185873 19.72322
0.4247831 16.76754
0.8495661 11.10187
1.168153 9.236675
1.486741 8.098263
1.805328 7.330401
2.230111 6.624269
2.76109 6.027181
3.398264 5.540456
4.141635 5.147958
5.097397 4.797578
6.159354 4.523642
7.646095 4.254303
9.345227 4.039039
11.46914 3.848366
14.01784 3.686105
17.20371 3.542669
21.02676 3.421709
25.80557 3.316516
31.64634 3.228505
38.76145 3.156127
47.46951 3.097278
58.19528 3.050046
71.36355 3.013016
107.1515 2.963219
131.3642 2.947255
197.3117 2.927179
363.1895 2.913989
1004.293 2.908453
21239.15 2.907534
e
$panel2_line2 << e
0.1061958 20.03189
0.2123915 13.76215
0.3185873 10.3415
0.6371746 6.04028
0.8495661 4.949195
0.9557619 4.613445
1.168153 4.174867
1.486741 3.842471
1.805328 3.703058
2.230111 3.655004
2.76109 3.69192
3.398264 3.789244
4.141635 3.922458
5.097397 4.091342
9.345227 4.663223
11.46914 4.862658
17.20371 5.246385
21.02676 5.427319
31.64634 5.771592
47.46951 6.07469
71.36355 6.334988
107.1515 6.547083
160.9928 6.713244
241.8078 6.838017
363.1895 6.92875
668.6085 7.017497
1230.915 7.068465
2266.111 7.097031
21239.15 7.12809
e
$panel2_points3 << e
2.230111 3.655004
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
set label "Stopping a walk early is much like penalising it" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "One data set. To the right the fit is freer; the dot is the smallest true error." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "training error" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.22923, screen 0.83083 to screen 0.27598, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "true error" at screen 0.28348, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: gradient descent
set lmargin at screen 0.08645; set rmargin at screen 0.50404
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.1:100000]
set logscale y; set yrange [1:100]
set grid xtics
set xtics ("10^{0}" 1, "10^{2}" 100, "10^{4}" 10000)
set ytics ("10^{0}" 1, "10^{1}" 10, "10^{2}" 100)
unset colorbox
set label "gradient descent" at screen 0.08645, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "stopped early" at screen 0.26209, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "length of the walk, ηt" at screen 0.29524, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "mean squared error" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points3 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

# Panel 2: ridge
set lmargin at screen 0.54197; set rmargin at screen 0.95957
set tmargin at screen 0.75816; set bmargin at screen 0.1046
set logscale x; set xrange [0.1:100000]
set logscale y; set yrange [1:100]
set grid xtics
set xtics ("10^{0}" 1, "10^{2}" 100, "10^{4}" 10000)
set ytics ("" 1, "" 10, "" 100)
unset colorbox
set label "ridge" at screen 0.54197, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "λ = 1/(ηt)" at screen 0.60616, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "1/λ" at screen 0.75077, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_line1 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_line2 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_points3 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
