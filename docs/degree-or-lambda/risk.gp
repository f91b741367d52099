# Simplicity trades bias for variance, in steps or smoothly
# Draws risk.png: gnuplot risk.gp
if (!exists("OUT")) OUT = "risk.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_line1 << e
2 0.0327994
3 0.03252777
4 0.0001188447
5 0.0001158357
6 8.916239e-08
7 8.467189e-08
8 2.176302e-11
9 1.996961e-11
9.83400425 1e-14
e
$panel1_line2 << e
2 0.00075
3 0.001125
4 0.0015
5 0.001875
6 0.00225
7 0.002625
8 0.003
9 0.003375
10 0.00375
11 0.004125
13 0.004875
14 0.00525
16 0.006
e
$panel1_line3 << e
2 0.0335494
3 0.03365277
4 0.001618845
5 0.001990836
6 0.002250089
7 0.002625085
8 0.003
9 0.003375
10 0.00375
11 0.004125
12 0.0045
14 0.00525
16 0.006
e
$panel1_points4 << e
4 0.001618845
e
$panel2_line1 << e
1.133034 0.5201231
1.844337 0.2294789
2.007964 0.1857169
2.175627 0.1444676
2.347812 0.1061996
2.522988 0.07337764
2.953141 0.0262917
3.037028 0.02211614
3.120849 0.01905026
3.204923 0.01682082
3.289388 0.01519838
3.374142 0.01400079
3.458853 0.01308918
3.866065 0.01005076
4.019421 0.008811969
4.172129 0.007415829
4.327558 0.005947983
4.406285 0.005237725
4.563435 0.003968797
5.139156 0.001346058
5.281699 0.0009911274
5.42895 0.000681474
5.57692 0.0004319836
5.649274 0.0003340435
5.787873 0.0001910669
6.043624 6.006048e-05
6.170911 3.546196e-05
6.584846 8.140722e-06
6.719622 4.826049e-06
6.960903 1.810437e-06
7.074507 1.223825e-06
7.132489 1.030673e-06
7.254188 7.492976e-07
7.775337 2.071813e-07
7.887107 1.605637e-07
8.147494 9.522869e-08
8.261741 7.371155e-08
8.386241 5.299217e-08
8.451155 4.345351e-08
8.581422 2.722969e-08
8.644575 2.084412e-08
8.762659 1.156724e-08
8.867937 6.151646e-09
9.009016 2.45499e-09
9.102241 1.448429e-09
9.203416 9.2048e-10
9.503401 3.025707e-10
9.628277 1.748206e-10
9.687439 1.288813e-10
9.743362 9.319118e-11
9.844471 4.636285e-11
9.933131 2.204073e-11
10.0564 7.147845e-12
10.14364 3.553613e-12
10.19135 2.57714e-12
10.29701 1.438304e-12
e
$panel2_line2 << e
1.133034 0.000380593
1.238997 0.0003927468
1.399409 0.0004230051
1.534545 0.0004580722
1.925683 0.0005888866
2.09124 0.0006477164
2.435227 0.0007704295
2.783669 0.0009044668
3.037028 0.001002424
3.374142 0.00112719
3.866065 0.001323365
4.172129 0.001439327
4.861171 0.001707625
5.069594 0.001788401
5.981013 0.002140832
6.514839 0.002328271
6.960903 0.002517664
7.519691 0.002709805
7.990995 0.002913447
8.51659 0.003087336
8.963156 0.003286075
9.503401 0.003460261
10.01529 0.003689357
10.29701 0.003769794
e
$panel2_line3 << e
1.133034 0.5205037
1.844337 0.2300388
2.007964 0.1863351
2.175627 0.1451451
2.347812 0.1069382
2.435227 0.08969541
2.610589 0.06067454
2.8688 0.0328167
2.953141 0.02726225
3.037028 0.02311857
3.120849 0.02008393
3.204923 0.01788543
3.289388 0.01629404
3.374142 0.01512798
3.458853 0.01424858
3.866065 0.01137412
4.019421 0.01019527
4.095577 0.00954248
4.24943 0.008148478
4.640569 0.005053418
4.78953 0.004273124
4.861171 0.003977849
5.000544 0.00351775
5.139156 0.003159213
5.354891 0.002717953
5.503223 0.002491146
5.649274 0.002336136
5.787873 0.002252327
5.853859 0.002231974
5.981013 0.002220384
6.170911 0.002243699
6.444184 0.002314922
7.017602 0.002540817
7.519691 0.002710197
7.990995 0.002913577
8.51659 0.003087371
9.009016 0.003303836
9.503401 0.003460261
10.01529 0.003689357
10.29701 0.003769794
e
$panel2_points4 << e
5.981013 0.002220384
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
set label "Simplicity trades bias for variance, in steps or smoothly" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Error of the fit at the points, exact. To the right the model is freer." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set arrow from screen 0.045, screen 0.83083 to screen 0.09175, screen 0.83083 nohead front lw 3.4 lc rgb "#D55E00" dt (20,20)
set label "bias²" at screen 0.09925, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.16365, screen 0.83083 to screen 0.2104, screen 0.83083 nohead front lw 3.4 lc rgb "#009E73" dt (6,10)
set label "variance" at screen 0.2179, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set arrow from screen 0.31084, screen 0.83083 to screen 0.35759, screen 0.83083 nohead front lw 4.76 lc rgb "#0072B2" dt solid
set label "sum" at screen 0.36509, screen 0.83083 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1: degree
set lmargin at screen 0.0962; set rmargin at screen 0.51261
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [1:16]
set logscale y; set yrange [1e-07:1]
set grid xtics
set xtics ("5" 5, "10" 10, "15" 15)
set ytics ("10^{−7}" 1e-07, "10^{−6}" 1e-06, "10^{−5}" 1e-05, "10^{−4}" 0.0001, "10^{−3}" 0.001, "10^{−2}" 0.01, "10^{−1}" 0.1, "10^{0}" 1)
unset colorbox
set label "degree" at screen 0.0962, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "best at 4.0" at screen 0.17734, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "effective degrees of freedom" at screen 0.30441, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "squared error" at screen 0.0279, screen 0.43138 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel1_line2 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel1_line3 using 1:2 with lines lw 4.76 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points4 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

# Panel 2: ridge
set lmargin at screen 0.54685; set rmargin at screen 0.96326
set tmargin at screen 0.75816; set bmargin at screen 0.1046
unset logscale x; set xrange [1:16]
set logscale y; set yrange [1e-07:1]
set grid xtics
set xtics ("5" 5, "10" 10, "15" 15)
set ytics ("" 1e-07, "" 1e-06, "" 1e-05, "" 0.0001, "" 0.001, "" 0.01, "" 0.1, "" 1)
unset colorbox
set label "ridge" at screen 0.54685, screen 0.78712 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "best at 6.0" at screen 0.61104, screen 0.78712 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "effective degrees of freedom" at screen 0.75506, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel2_line1 using 1:2 with lines lw 3.4 lc rgb "#D55E00" dt (20,20) notitle, \
  $panel2_line2 using 1:2 with lines lw 3.4 lc rgb "#009E73" dt (6,10) notitle, \
  $panel2_line3 using 1:2 with lines lw 4.76 lc rgb "#0072B2" dt solid notitle, \
  $panel2_points4 using 1:2 with points pt 7 ps 2.4 lw 2 lc rgb "#1B1F24" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
