# With a second stage, fewer features do
# Draws path.png: gnuplot path.gp
if (!exists("OUT")) OUT = "path.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
0 0.01327314237
59 0.01327314237
e
$panel1_line2 << e
0 -0.004010847
1 0.08601239
1 0.1753203
2 0.2448213
2 0.3268404
4 0.3870266
6 0.4269888
13 0.4576272
22 0.4749323
38 0.5141074
38 0.5293062
40 0.543807
43 0.5555542
46 0.5626199
51 0.5675125
55 0.5686627
57 0.5686411
59 0.5699665
e
$panel1_line3 << e
0 0.1178801
1 0.4085743
1 0.3834881
2 0.4980676
2 0.5199509
4 0.517837
6 0.4597856
13 0.4755805
22 0.4506647
30 0.5325237
38 0.5447985
38 0.5652348
40 0.5698778
43 0.5661104
46 0.5577728
51 0.5555719
55 0.5521504
57 0.5462969
58 0.5556286
59 0.5584945
e
$panel1_points4 << e
59 0.5699665
e
$panel1_points5 << e
40 0.5698778
e
$panel2_rule1 << e
0 0.04837694172
59 0.04837694172
e
$panel2_line2 << e
0 0
1 0.1146797
1 0.1990661
2 0.2831464
2 0.3984979
4 0.4724338
6 0.5212918
13 0.5539474
22 0.5666062
30 0.5694196
38 0.5732648
38 0.5706734
40 0.5659934
43 0.5607037
46 0.5535525
55 0.5417765
57 0.5372557
59 0.5258673
e
$panel2_line3 << e
0 0
1 0.4408713
1 0.4355616
2 0.7731865
4 0.6824385
6 0.6429705
13 0.6127126
22 0.4899536
30 0.4461335
38 0.4872766
38 0.484808
40 0.4887961
51 0.4652309
55 0.458859
57 0.4705302
58 0.4770308
59 0.4527145
e
$panel2_points4 << e
59 0.5258673
e
$panel2_points5 << e
40 0.4887961
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
set label "With a second stage, fewer features do" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "One data set along the lasso's path; dots are the choices of cross-validation." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 2.04 lc rgb "#1B1F24" dt solid
set label "ridge on all 5000" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.25817, screen 0.83083 to screen 0.30492, screen 0.83083 nohead front lw 3.4 lc rgb "#0072B2" dt solid
set label "lasso" at screen 0.31242, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.37758, screen 0.83083 to screen 0.42433, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "lasso, then ridge" at screen 0.43183, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: cross-validation
set lmargin at screen 0.08367; set rmargin at screen 0.50635
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [0:59]
unset logscale y; set yrange [-0.2:1]
set grid xtics
set xtics ("0" 0, "10" 10, "20" 20, "30" 30, "40" 40, "50" 50)
set ytics ("0" 0, "0.5" 0.5, "1" 1)
unset colorbox
set label "cross-validation" at screen 0.08367, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "of the response" at screen 0.24915, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "features kept by the lasso" at screen 0.29501, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "part explained" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 2.04 lc rgb "#1B1F24" dt solid notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_points4 using 1:2 with points pt 7 ps 2.25 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_points5 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: new rows
set lmargin at screen 0.54059; set rmargin at screen 0.96326
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [0:59]
unset logscale y; set yrange [-0.2:1]
set grid xtics
set xtics ("0" 0, "10" 10, "20" 20, "30" 30, "40" 40, "50" 50)
set ytics ("" 0, "" 0.5, "" 1)
unset colorbox
set label "new rows" at screen 0.54059, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "of the signal" at screen 0.64518, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "features kept by the lasso" at screen 0.75192, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_rule1 using 1:2 with lines lw 2.04 lc rgb "#1B1F24" dt solid notitle, \
  $panel2_line2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_line3 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_points4 using 1:2 with points pt 7 ps 2.25 lw 2 lc rgb "#0072B2" notitle, \
  $panel2_points5 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
