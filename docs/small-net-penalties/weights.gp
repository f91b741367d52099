# Only the proximal step makes zeros; the usual step hovers around them
# Draws weights.png: gnuplot weights.gp
if (!exists("OUT")) OUT = "weights.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_points1 << e
1 12.44758
2 9.05293
3 4.56763
4 4.265571
5 3.894501
6 3.786462
7 3.77488
8 3.534047
9 3.48203
10 3.307735
11 3.186677
12 3.164884
13 2.884805
14 2.773407
15 2.585337
16 2.560148
17 2.251336
18 2.205117
19 2.147104
20 2.104205
21 1.945416
22 1.94147
23 1.585156
24 1.51498
25 1.508837
26 1.448748
27 1.445415
28 1.438688
29 1.241785
30 1.137768
31 1.097422
32 1.065726
33 0.9710555
34 0.9496793
35 0.7531037
36 0.6311268
37 0.593195
38 0.5595336
39 0.5424826
40 0.5178168
41 0.4828631
42 0.4726737
43 0.4559013
44 0.4376996
45 0.4334831
46 0.4314244
47 0.4267316
48 0.4126306
49 0.4120395
50 0.4032365
51 0.3969335
52 0.396626
53 0.3868773
54 0.3798947
55 0.3770442
56 0.3764365
57 0.3687441
58 0.3451244
59 0.3297119
60 0.3234972
61 0.3071085
62 0.3063528
63 0.2969911
64 0.2945255
65 0.2730499
66 0.2729868
67 0.2612125
68 0.2599893
69 0.2454032
70 0.2002077
71 0.1737384
72 0.1656812
73 0.119934
74 0.1192167
75 0.08362472
76 0.08236554
77 0.06949045
78 0.06695791
79 0.0477955
80 0.0302206
e
$panel1_points2 << e
1 2.223122
2 1.981217
3 1.877461
4 1.540893
5 1.168224
6 0.9162126
7 0.4147145
8 0.2652046
9 0.207751
10 0.1995106
11 0.1871787
12 0.1854891
13 0.1759319
14 0.1724397
15 0.1641883
16 0.1632685
17 0.1414111
18 0.1410065
19 0.1292802
20 0.1252554
21 0.08408812
22 0.08040253
23 0.0777476
24 0.06986143
25 0.06430325
26 0.05753927
27 0.05654894
28 0.05593843
29 0.04955513
30 0.04842753
31 0.04720222
32 0.04605849
33 0.04527093
34 0.04243474
35 0.04150394
36 0.04017588
37 0.03979428
38 0.03811414
39 0.03266192
40 0.03101237
41 0.03012838
42 0.02945434
43 0.02799973
44 0.02506172
45 0.02292377
46 0.02026261
47 0.01922919
48 0.01890497
49 0.01799767
50 0.01708926
51 0.01704807
52 0.009826247
53 0.00958189
54 0.009206037
55 0.007923311
56 0.005098099
57 0.004550305
58 0.004394121
59 0.003001483
60 0.002944664
61 0.002719269
62 0.002127462
63 0.001898297
64 0.001865097
65 0.001712924
66 0.001330717
67 0.0009779207
68 0.0007992278
69 0.0006948549
70 0.0004723307
71 0.0003917784
72 0.0003848114
73 0.0002412506
74 0.0001716926
75 7.941173e-05
76 6.566761e-05
77 6.079132e-05
78 2.776456e-05
79 1.891432e-05
80 3.129038e-06
e
$panel1_points3 << e
1 2.495834
2 2.093297
3 1.798878
4 1.744785
5 1.531705
6 1.047247
7 0.0002899232
8 0.0002466054
9 0.0002387685
10 0.0002369842
11 0.0002346598
12 0.0002153515
13 0.0002070963
14 0.0001867222
15 0.0001862252
16 0.0001805884
17 0.0001774396
18 0.0001722766
19 0.0001635975
20 0.0001617292
21 0.0001595869
22 0.0001555231
23 0.0001439726
24 0.0001405707
25 0.0001136126
26 0.0001107322
27 0.0001057984
28 0.0001055459
29 0.0001001045
30 9.579772e-05
31 8.724698e-05
32 8.539422e-05
33 7.750368e-05
34 7.658318e-05
35 7.340435e-05
36 7.26075e-05
37 7.080583e-05
38 6.981122e-05
39 6.849444e-05
40 6.523766e-05
41 6.282579e-05
42 6.245445e-05
43 5.894053e-05
44 5.879804e-05
45 5.66077e-05
46 5.540116e-05
47 5.321566e-05
48 5.291051e-05
49 5.264287e-05
50 5.260486e-05
51 5.199323e-05
52 4.788428e-05
53 4.496733e-05
54 4.434936e-05
55 4.434351e-05
56 4.202653e-05
57 4.188073e-05
58 4.098494e-05
59 3.987687e-05
60 3.811805e-05
61 3.756408e-05
62 3.655066e-05
63 3.529201e-05
64 3.436048e-05
65 3.407077e-05
66 3.021436e-05
67 2.669412e-05
68 2.600851e-05
69 2.180556e-05
70 2.053326e-05
71 1.85159e-05
72 1.407244e-05
73 1.295797e-05
74 1.10625e-05
75 9.576569e-06
76 8.25955e-06
77 6.73721e-06
78 5.719277e-06
79 1.54549e-06
80 6.743589e-07
e
$panel1_points4 << e
1 2.505196
2 2.096405
3 1.80913
4 1.739398
5 1.524506
6 1.039834
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
set label "Only the proximal step makes zeros;" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "the usual step hovers around them" at screen 0.045, screen 0.8892 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Sizes of all weights of four networks, largest first. An exact zero has no point." at screen 0.045, screen 0.84064 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"
set label "" at screen 0.0525, screen 0.77963 front point pt 7 ps 1.5 lw 2 lc rgb "#0072B2"
set label "nothing: 0 zeros" at screen 0.0675, screen 0.77963 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.228, screen 0.77963 front point pt 5 ps 1.425 lw 2 lc rgb "#D55E00"
set label "L2: 0 zeros" at screen 0.243, screen 0.77963 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.36208, screen 0.77963 front point pt 9 ps 2.025 lw 2 lc rgb "#009E73"
set label "L1 in the loss: 0 zeros" at screen 0.37708, screen 0.77963 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"
set label "" at screen 0.58198, screen 0.77963 front point pt 13 ps 2.025 lw 2 lc rgb "#CC79A7"
set label "L1, proximal: 74 zeros" at screen 0.59698, screen 0.77963 left noenhanced front font "DejaVu Sans,18.75" textcolor rgb "#1B1F24"

# Panel 1
set lmargin at screen 0.0962; set rmargin at screen 0.96326
set tmargin at screen 0.74088; set bmargin at screen 0.1046
unset logscale x; set xrange [0:81]
set logscale y; set yrange [1e-07:100]
set grid xtics
set xtics ("0" 0, "10" 10, "20" 20, "30" 30, "40" 40, "50" 50, "60" 60, "70" 70, "80" 80)
set ytics ("10^{−6}" 1e-06, "10^{−4}" 0.0001, "10^{−2}" 0.01, "10^{0}" 1, "10^{2}" 100)
unset colorbox
set label "rank of the weight" at screen 0.52973, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "|weight|" at screen 0.0279, screen 0.42274 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_points1 using 1:2 with points pt 7 ps 1.5 lw 2 lc rgb "#0072B2" notitle, \
  $panel1_points2 using 1:2 with points pt 5 ps 1.425 lw 2 lc rgb "#D55E00" notitle, \
  $panel1_points3 using 1:2 with points pt 9 ps 2.025 lw 2 lc rgb "#009E73" notitle, \
  $panel1_points4 using 1:2 with points pt 13 ps 2.025 lw 2 lc rgb "#CC79A7" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
