# A count of zeros is only as good as the solver's patience
# Draws zeros.png: gnuplot zeros.gp
if (!exists("OUT")) OUT = "zeros.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_rule1 << e
1 5
1000000 5
e
$panel1_steps2 << e
1 0
1 0
1 0
1 0
1 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
3 0
3 0
3 0
3 0
4 0
4 0
4 0
4 0
5 0
5 0
6 0
6 0
7 0
7 0
8 0
8 0
9 0
9 0
10 0
10 0
12 0
12 0
14 0
14 0
16 0
16 0
18 0
18 0
21 0
21 0
25 0
25 0
29 0
29 0
33 0
33 0
38 0
38 0
44 0
44 0
51 0
51 0
59 0
59 0
68 0
68 0
79 0
79 0
92 0
92 0
106 0
106 0
123 0
123 0
142 0
142 0
164 0
164 0
190 0
190 0
220 0
220 0
254 0
254 0
294 0
294 0
340 0
340 0
393 0
393 0
455 0
455 0
527 0
527 0
609 0
609 0
705 0
705 0
815 0
815 0
943 0
943 0
1091 0
1091 0
1263 0
1263 0
1461 0
1461 0
1690 0
1690 0
1955 0
1955 0
2262 0
2262 0
2617 0
2617 0
3027 0
3027 0
3502 0
3502 0
4051 0
4051 0
4687 0
4687 0
5422 0
5422 0
6273 0
6273 0
7257 0
7257 0
8396 0
8396 0
9713 0
9713 0
11237 0
11237 0
12999 0
12999 0
15039 0
15039 0
17398 0
17398 0
20128 0
20128 0
23286 0
23286 0
26939 0
26939 0
31165 0
31165 0
36055 0
36055 0
41711 0
41711 0
48255 0
48255 0
55826 0
55826 0
64584 0
64584 0
74717 0
74717 0
86439 0
86439 0
100000 0
100000 0
e
$panel1_points3 << e
100000 0
e
$panel2_rule1 << e
1 7
1000000 7
e
$panel2_steps2 << e
1 0
1 0
1 0
1 0
1 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
3 0
3 0
3 0
3 0
4 0
4 0
4 0
4 0
5 0
5 0
6 0
6 0
7 0
7 0
8 0
8 0
9 0
9 0
10 0
10 0
12 0
12 0
14 0
14 0
16 0
16 0
18 0
18 0
21 0
21 0
25 0
25 0
29 0
29 0
33 0
33 0
38 0
38 0
44 0
44 0
51 0
51 0
59 0
59 0
68 0
68 0
79 0
79 0
92 0
92 0
106 0
106 0
123 0
123 0
142 0
142 0
164 0
164 0
190 0
190 0
220 0
220 0
254 0
254 0
294 0
294 0
340 0
340 0
393 0
393 0
455 0
455 0
527 0
527 0
609 0
609 0
705 0
705 0
815 0
815 0
943 0
943 0
1091 0
1091 0
1263 0
1263 0
1461 0
1461 0
1690 0
1690 0
1955 0
1955 0
2262 0
2262 0
2617 0
2617 0
3027 0
3027 0
3502 0
3502 0
4051 0
4051 0
4687 0
4687 0
5422 0
5422 0
6273 0
6273 0
7257 0
7257 0
8396 0
8396 0
9713 0
9713 0
11237 0
11237 0
12999 0
12999 0
15039 0
15039 0
17398 0
17398 0
20128 0
20128 0
23286 0
23286 0
26939 0
26939 0
31165 0
31165 0
36055 0
36055 0
41711 0
41711 0
48255 0
48255 0
55826 0
55826 0
64584 0
64584 0
74717 0
74717 0
86439 0
86439 0
100000 0
100000 0
e
$panel2_points3 << e
100000 0
e
$panel3_rule1 << e
1 10
1000000 10
e
$panel3_steps2 << e
1 0
1 0
1 0
1 0
1 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
3 0
3 0
3 0
3 0
4 0
4 0
4 0
4 0
5 0
5 0
6 0
6 0
7 0
7 0
8 0
8 0
9 0
9 0
10 0
10 0
12 0
12 0
14 0
14 0
16 0
16 0
18 0
18 0
21 0
21 0
25 0
25 0
29 0
29 0
33 0
33 0
38 0
38 0
44 0
44 0
51 0
51 0
59 0
59 0
68 0
68 0
79 0
79 0
92 0
92 0
106 0
106 0
123 0
123 0
142 0
142 0
164 0
164 1
190 1
190 0
220 0
220 0
254 0
254 0
294 0
294 0
340 0
340 1
393 1
393 1
455 1
455 1
527 1
527 1
609 1
609 1
705 1
705 1
815 1
815 1
943 1
943 1
1091 1
1091 1
1263 1
1263 1
1461 1
1461 1
1690 1
1690 2
1955 2
1955 2
2262 2
2262 2
2617 2
2617 3
3027 3
3027 3
3502 3
3502 3
4051 3
4051 3
4687 3
4687 3
5422 3
5422 3
6273 3
6273 3
7257 3
7257 5
8396 5
8396 5
9713 5
9713 5
11237 5
11237 6
12999 6
12999 6
15039 6
15039 7
17398 7
17398 7
20128 7
20128 7
23286 7
23286 7
26939 7
26939 8
31165 8
31165 8
36055 8
36055 8
41711 8
41711 8
48255 8
48255 8
55826 8
55826 8
64584 8
64584 8
74717 8
74717 9
86439 9
86439 9
100000 9
100000 9
e
$panel3_points3 << e
25747 8
e
$panel4_rule1 << e
1 11
1000000 11
e
$panel4_steps2 << e
1 0
1 0
1 0
1 0
1 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
2 0
3 0
3 0
3 0
3 0
4 0
4 0
4 0
4 0
5 0
5 0
6 0
6 0
7 0
7 0
8 0
8 0
9 0
9 0
10 0
10 0
12 0
12 0
14 0
14 0
16 0
16 0
18 0
18 0
21 0
21 1
25 1
25 1
29 1
29 1
33 1
33 1
38 1
38 1
44 1
44 2
51 2
51 2
59 2
59 3
68 3
68 3
79 3
79 3
92 3
92 3
106 3
106 3
123 3
123 3
142 3
142 3
164 3
164 3
190 3
190 3
220 3
220 4
254 4
254 4
294 4
294 5
340 5
340 6
393 6
393 6
455 6
455 6
527 6
527 6
609 6
609 6
705 6
705 6
815 6
815 6
943 6
943 6
1091 6
1091 6
1263 6
1263 8
1461 8
1461 8
1690 8
1690 8
1955 8
1955 8
2262 8
2262 8
2617 8
2617 8
3027 8
3027 8
3502 8
3502 8
4051 8
4051 8
4687 8
4687 8
5422 8
5422 8
6273 8
6273 10
7257 10
7257 10
8396 10
8396 10
9713 10
9713 10
11237 10
11237 10
12999 10
12999 10
15039 10
15039 10
17398 10
17398 10
20128 10
20128 10
23286 10
23286 10
26939 10
26939 10
31165 10
31165 10
36055 10
36055 10
41711 10
41711 10
48255 10
48255 10
55826 10
55826 10
64584 10
64584 10
74717 10
74717 10
86439 10
86439 10
100000 10
100000 10
e
$panel4_points3 << e
6136 10
e
$panel5_rule1 << e
1 13
1000000 13
e
$panel5_steps2 << e
1 2
1 2
1 2
1 2
1 2
2 2
2 2
2 2
2 2
2 2
2 2
2 2
2 2
3 2
3 2
3 2
3 2
4 2
4 2
4 2
4 2
5 2
5 1
6 1
6 2
7 2
7 2
8 2
8 2
9 2
9 3
10 3
10 3
12 3
12 3
14 3
14 3
16 3
16 4
18 4
18 4
21 4
21 4
25 4
25 4
29 4
29 4
33 4
33 5
38 5
38 6
44 6
44 6
51 6
51 6
59 6
59 6
68 6
68 6
79 6
79 7
92 7
92 7
106 7
106 7
123 7
123 8
142 8
142 8
164 8
164 8
190 8
190 8
220 8
220 9
254 9
254 11
294 11
294 11
340 11
340 11
393 11
393 11
455 11
455 11
527 11
527 11
609 11
609 12
705 12
705 12
815 12
815 12
943 12
943 12
1091 12
1091 12
1263 12
1263 12
1461 12
1461 12
1690 12
1690 12
1955 12
1955 12
2262 12
2262 12
2617 12
2617 12
3027 12
3027 13
3502 13
3502 13
4051 13
4051 13
4687 13
4687 13
5422 13
5422 13
6273 13
6273 13
7257 13
7257 13
8396 13
8396 13
9713 13
9713 13
11237 13
11237 13
12999 13
12999 13
15039 13
15039 13
17398 13
17398 13
20128 13
20128 13
23286 13
23286 13
26939 13
26939 13
31165 13
31165 13
36055 13
36055 13
41711 13
41711 13
48255 13
48255 13
55826 13
55826 13
64584 13
64584 13
74717 13
74717 13
86439 13
86439 13
100000 13
100000 13
e
$panel5_points3 << e
530 12
e
$panel6_rule1 << e
1 13
1000000 13
e
$panel6_steps2 << e
1 13
1 13
1 13
1 13
1 13
2 13
2 13
2 13
2 13
2 13
2 13
2 13
2 13
3 13
3 13
3 13
3 13
4 13
4 13
4 13
4 13
5 13
5 13
6 13
6 13
7 13
7 13
8 13
8 13
9 13
9 13
10 13
10 13
12 13
12 13
14 13
14 13
16 13
16 13
18 13
18 13
21 13
21 13
25 13
25 13
29 13
29 13
33 13
33 13
38 13
38 13
44 13
44 13
51 13
51 13
59 13
59 13
68 13
68 13
79 13
79 13
92 13
92 13
106 13
106 13
123 13
123 13
142 13
142 13
164 13
164 13
190 13
190 13
220 13
220 13
254 13
254 13
294 13
294 13
340 13
340 13
393 13
393 13
455 13
455 13
527 13
527 13
609 13
609 13
705 13
705 13
815 13
815 13
943 13
943 13
1091 13
1091 13
1263 13
1263 13
1461 13
1461 13
1690 13
1690 13
1955 13
1955 13
2262 13
2262 13
2617 13
2617 13
3027 13
3027 13
3502 13
3502 13
4051 13
4051 13
4687 13
4687 13
5422 13
5422 13
6273 13
6273 13
7257 13
7257 13
8396 13
8396 13
9713 13
9713 13
11237 13
11237 13
12999 13
12999 13
15039 13
15039 13
17398 13
17398 13
20128 13
20128 13
23286 13
23286 13
26939 13
26939 13
31165 13
31165 13
36055 13
36055 13
41711 13
41711 13
48255 13
48255 13
55826 13
55826 13
64584 13
64584 13
74717 13
74717 13
86439 13
86439 13
100000 13
100000 13
e
$panel6_points3 << e
37 13
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
set label "A count of zeros is only as good as the solver's patience" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "Coordinate descent from zero. Dashed: the minimiser. Square: where the stopping rule of the table ends it." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1: α = 10⁻¹⁰
set lmargin at screen 0.07906; set rmargin at screen 0.34727
set tmargin at screen 0.80366; set bmargin at screen 0.49009
set logscale x; set xrange [1:1000000]
unset logscale y; set yrange [0:15]
set grid xtics
set xtics ("" 1, "" 100, "" 10000, "" 1000000)
set ytics ("0" 0, "5" 5, "10" 10, "15" 15)
unset colorbox
set label "α = 10⁻¹⁰" at screen 0.07906, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "exact: 5" at screen 0.18372, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "exact zeros" at screen 0.0279, screen 0.64688 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel1_rule1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel1_steps2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel1_points3 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 2: α = 10⁻⁸
set lmargin at screen 0.3852; set rmargin at screen 0.65342
set tmargin at screen 0.80366; set bmargin at screen 0.49009
set logscale x; set xrange [1:1000000]
unset logscale y; set yrange [0:15]
set grid xtics
set xtics ("" 1, "" 100, "" 10000, "" 1000000)
set ytics ("" 0, "" 5, "" 10, "" 15)
unset colorbox
set label "α = 10⁻⁸" at screen 0.3852, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "exact: 7" at screen 0.48234, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
plot \
  $panel2_rule1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel2_steps2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel2_points3 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 3: α = 10⁻⁵
set lmargin at screen 0.69135; set rmargin at screen 0.95957
set tmargin at screen 0.80366; set bmargin at screen 0.49009
set logscale x; set xrange [1:1000000]
unset logscale y; set yrange [0:15]
set grid xtics
set xtics ("" 1, "" 100, "" 10000, "" 1000000)
set ytics ("" 0, "" 5, "" 10, "" 15)
unset colorbox
set label "α = 10⁻⁵" at screen 0.69135, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "exact: 10" at screen 0.78849, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
plot \
  $panel3_rule1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel3_steps2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel3_points3 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 4: α = 0.0001
set lmargin at screen 0.07906; set rmargin at screen 0.34727
set tmargin at screen 0.41817; set bmargin at screen 0.1046
set logscale x; set xrange [1:1000000]
unset logscale y; set yrange [0:15]
set grid xtics
set xtics ("10^{0}" 1, "10^{2}" 100, "10^{4}" 10000, "10^{6}" 1000000)
set ytics ("0" 0, "5" 5, "10" 10, "15" 15)
unset colorbox
set label "α = 0.0001" at screen 0.07906, screen 0.44713 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "exact: 11" at screen 0.19589, screen 0.44713 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "sweeps" at screen 0.21316, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "exact zeros" at screen 0.0279, screen 0.26139 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel4_rule1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel4_steps2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel4_points3 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 5: α = 0.001
set lmargin at screen 0.3852; set rmargin at screen 0.65342
set tmargin at screen 0.41817; set bmargin at screen 0.1046
set logscale x; set xrange [1:1000000]
unset logscale y; set yrange [0:15]
set grid xtics
set xtics ("10^{0}" 1, "10^{2}" 100, "10^{4}" 10000, "10^{6}" 1000000)
set ytics ("" 0, "" 5, "" 10, "" 15)
unset colorbox
set label "α = 0.001" at screen 0.3852, screen 0.44713 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "exact: 13" at screen 0.4904, screen 0.44713 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "sweeps" at screen 0.51931, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel5_rule1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel5_steps2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel5_points3 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

# Panel 6: α = 0.01
set lmargin at screen 0.69135; set rmargin at screen 0.95957
set tmargin at screen 0.41817; set bmargin at screen 0.1046
set logscale x; set xrange [1:1000000]
unset logscale y; set yrange [0:15]
set grid xtics
set xtics ("10^{0}" 1, "10^{2}" 100, "10^{4}" 10000, "10^{6}" 1000000)
set ytics ("" 0, "" 5, "" 10, "" 15)
unset colorbox
set label "α = 0.01" at screen 0.69135, screen 0.44713 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "exact: 13" at screen 0.7849, screen 0.44713 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "sweeps" at screen 0.82546, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
plot \
  $panel6_rule1 using 1:2 with lines lw 2.7 lc rgb "#88919B" dt (20,20) notitle, \
  $panel6_steps2 using 1:2 with lines lw 3.4 lc rgb "#0072B2" dt solid notitle, \
  $panel6_points3 using 1:2 with points pt 5 ps 2.137 lw 2 lc rgb "#D55E00" notitle
unset label; unset arrow; unset object

unset multiplot
unset output
