# The shape comes more from the truth than from the penalty
# Draws shapes.png: gnuplot shapes.gp
if (!exists("OUT")) OUT = "shapes.png"
reset
set encoding utf8
set terminal pngcairo size 960,600 enhanced font "DejaVu Sans,17.25" background rgb "#FFFFFF" rounded fontscale 0.6 linewidth 0.6 pointscale 0.6
set output OUT

# The numbers. A line with a lone e ends each block.
$panel1_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0 0.4
-2.6 0 0.4
-2.2 0 0.4
-1.8 0.11875 0.4
-1.4 0.225 0.4
-1 0.35625 0.4
-0.6 0.28125 0.4
-0.2 0.3 0.4
0.2 0.2875 0.4
0.6 0.23125 0.4
1 0.30625 0.4
1.4 0.25 0.4
1.8 0.14375 0.4
2.2 0 0.4
2.6 0 0.4
3 0 0.4
3.4 0 0.4
3.8 0 0.4
e
$panel1_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel2_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0 0.4
-2.6 0.00625 0.4
-2.2 0.01875 0.4
-1.8 0.1 0.4
-1.4 0.11875 0.4
-1 0.41875 0.4
-0.6 0.3375 0.4
-0.2 0.25 0.4
0.2 0.35 0.4
0.6 0.28125 0.4
1 0.23125 0.4
1.4 0.25 0.4
1.8 0.13125 0.4
2.2 0.00625 0.4
2.6 0 0.4
3 0 0.4
3.4 0 0.4
3.8 0 0.4
e
$panel2_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel3_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0 0.4
-2.6 0.00625 0.4
-2.2 0.05 0.4
-1.8 0.0625 0.4
-1.4 0.14375 0.4
-1 0.28125 0.4
-0.6 0.375 0.4
-0.2 0.36875 0.4
0.2 0.33125 0.4
0.6 0.325 0.4
1 0.2125 0.4
1.4 0.2125 0.4
1.8 0.09375 0.4
2.2 0.03125 0.4
2.6 0.00625 0.4
3 0 0.4
3.4 0 0.4
3.8 0 0.4
e
$panel3_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel4_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0 0.4
-2.6 0.00625 0.4
-2.2 0.05625 0.4
-1.8 0.11875 0.4
-1.4 0.1375 0.4
-1 0.175 0.4
-0.6 0.29375 0.4
-0.2 0.45625 0.4
0.2 0.46875 0.4
0.6 0.26875 0.4
1 0.21875 0.4
1.4 0.14375 0.4
1.8 0.075 0.4
2.2 0.06875 0.4
2.6 0.0125 0.4
3 0 0.4
3.4 0 0.4
3.8 0 0.4
e
$panel4_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel5_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0.00625 0.4
-2.6 0.00625 0.4
-2.2 0.03125 0.4
-1.8 0.11875 0.4
-1.4 0.15 0.4
-1 0.18125 0.4
-0.6 0.3375 0.4
-0.2 0.475 0.4
0.2 0.4 0.4
0.6 0.2875 0.4
1 0.19375 0.4
1.4 0.1875 0.4
1.8 0.04375 0.4
2.2 0.0625 0.4
2.6 0.01875 0.4
3 0 0.4
3.4 0 0.4
3.8 0 0.4
e
$panel5_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel6_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0.00625 0.4
-2.6 0.00625 0.4
-2.2 0.0375 0.4
-1.8 0.08125 0.4
-1.4 0.1625 0.4
-1 0.21875 0.4
-0.6 0.35 0.4
-0.2 0.35625 0.4
0.2 0.4625 0.4
0.6 0.3125 0.4
1 0.21875 0.4
1.4 0.14375 0.4
1.8 0.075 0.4
2.2 0.05 0.4
2.6 0.01875 0.4
3 0 0.4
3.4 0 0.4
3.8 0 0.4
e
$panel6_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel7_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0.0125 0.4
-2.6 0.03125 0.4
-2.2 0.0375 0.4
-1.8 0.06875 0.4
-1.4 0.075 0.4
-1 0.18125 0.4
-0.6 0.28125 0.4
-0.2 0.5375 0.4
0.2 0.5 0.4
0.6 0.3625 0.4
1 0.175 0.4
1.4 0.1125 0.4
1.8 0.0375 0.4
2.2 0.05625 0.4
2.6 0.0125 0.4
3 0.00625 0.4
3.4 0 0.4
3.8 0.00625 0.4
e
$panel7_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel8_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0.0125 0.4
-2.6 0.0375 0.4
-2.2 0.025 0.4
-1.8 0.05625 0.4
-1.4 0.125 0.4
-1 0.175 0.4
-0.6 0.29375 0.4
-0.2 0.4875 0.4
0.2 0.4875 0.4
0.6 0.36875 0.4
1 0.19375 0.4
1.4 0.125 0.4
1.8 0.04375 0.4
2.2 0.03125 0.4
2.6 0.0125 0.4
3 0.0125 0.4
3.4 0.00625 0.4
3.8 0 0.4
e
$panel8_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
e
$panel9_bars1 << e
-3.8 0 0.4
-3.4 0 0.4
-3 0.01875 0.4
-2.6 0.03125 0.4
-2.2 0.01875 0.4
-1.8 0.05625 0.4
-1.4 0.125 0.4
-1 0.2125 0.4
-0.6 0.34375 0.4
-0.2 0.43125 0.4
0.2 0.4125 0.4
0.6 0.4125 0.4
1 0.19375 0.4
1.4 0.11875 0.4
1.8 0.06875 0.4
2.2 0.01875 0.4
2.6 0.0125 0.4
3 0.00625 0.4
3.4 0.0125 0.4
3.8 0 0.4
e
$panel9_line2 << e
-4 0.0001338302
-3.6 0.0006119019
-3.3 0.001722569
-3.1 0.003266819
-3 0.004431848
-2.9 0.005952532
-2.8 0.007915452
-2.7 0.01042093
-2.6 0.01358297
-2.5 0.0175283
-2.4 0.02239453
-2.3 0.02832704
-2.2 0.03547459
-2.1 0.0439836
-2 0.05399097
-1.9 0.06561581
-1.8 0.07895016
-1.7 0.09404908
-1.6 0.1109208
-1.5 0.1295176
-1.4 0.1497275
-1.3 0.1713686
-1.2 0.1941861
-0.9 0.2660852
-0.8 0.2896916
-0.7 0.3122539
-0.6 0.3332246
-0.5 0.3520653
-0.4 0.3682701
-0.3 0.3813878
-0.2 0.3910427
-0.1 0.3969525
0 0.3989423
0.1 0.3969525
0.2 0.3910427
0.3 0.3813878
0.4 0.3682701
0.5 0.3520653
0.6 0.3332246
0.7 0.3122539
0.8 0.2896916
0.9 0.2660852
1.2 0.1941861
1.3 0.1713686
1.4 0.1497275
1.5 0.1295176
1.6 0.1109208
1.7 0.09404908
1.8 0.07895016
1.9 0.06561581
2 0.05399097
2.1 0.0439836
2.2 0.03547459
2.3 0.02832704
2.4 0.02239453
2.5 0.0175283
2.6 0.01358297
2.7 0.01042093
2.8 0.007915452
2.9 0.005952532
3 0.004431848
3.1 0.003266819
3.3 0.001722569
3.6 0.0006119019
4 0.0001338302
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
set label "The shape comes more from the truth than from the penalty" at screen 0.045, screen 0.9404 left noenhanced front font "DejaVu Sans Bold,30" textcolor rgb "#1B1F24"
set label "The same fits, each in units of its own standard deviation; the line is a bell." at screen 0.045, screen 0.89184 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#57606A"

# Panel 1: flat truth
set lmargin at screen 0.08367; set rmargin at screen 0.35866
set tmargin at screen 0.80366; set bmargin at screen 0.61859
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("" -4, "" -2, "" 0, "" 2, "" 4)
set ytics ("0" 0, "0.4" 0.4, "0.8" 0.8)
unset colorbox
set label "flat truth" at screen 0.08367, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis −1.1" at screen 0.18476, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "density" at screen 0.0279, screen 0.71112 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "λ = 0.001" at screen 0.35522, screen 0.7759 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel1_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel1_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 2: flat truth
set lmargin at screen 0.38828; set rmargin at screen 0.66327
set tmargin at screen 0.80366; set bmargin at screen 0.61859
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("" -4, "" -2, "" 0, "" 2, "" 4)
set ytics ("" 0, "" 0.4, "" 0.8)
unset colorbox
set label "flat truth" at screen 0.38828, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis −0.84" at screen 0.48937, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ = 0.63" at screen 0.65983, screen 0.7759 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel2_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel2_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 3: flat truth
set lmargin at screen 0.69289; set rmargin at screen 0.96788
set tmargin at screen 0.80366; set bmargin at screen 0.61859
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("" -4, "" -2, "" 0, "" 2, "" 4)
set ytics ("" 0, "" 0.4, "" 0.8)
unset colorbox
set label "flat truth" at screen 0.69289, screen 0.83262 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis −0.45" at screen 0.79398, screen 0.83262 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ = 10" at screen 0.96444, screen 0.7759 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel3_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel3_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 4: bell truth
set lmargin at screen 0.08367; set rmargin at screen 0.35866
set tmargin at screen 0.54667; set bmargin at screen 0.36159
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("" -4, "" -2, "" 0, "" 2, "" 4)
set ytics ("0" 0, "0.4" 0.4, "0.8" 0.8)
unset colorbox
set label "bell truth" at screen 0.08367, screen 0.57563 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis −0.18" at screen 0.18725, screen 0.57563 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "density" at screen 0.0279, screen 0.45413 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "λ = 0.001" at screen 0.35522, screen 0.51891 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel4_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel4_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 5: bell truth
set lmargin at screen 0.38828; set rmargin at screen 0.66327
set tmargin at screen 0.54667; set bmargin at screen 0.36159
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("" -4, "" -2, "" 0, "" 2, "" 4)
set ytics ("" 0, "" 0.4, "" 0.8)
unset colorbox
set label "bell truth" at screen 0.38828, screen 0.57563 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis −0.058" at screen 0.49186, screen 0.57563 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ = 0.63" at screen 0.65983, screen 0.51891 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel5_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel5_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 6: bell truth
set lmargin at screen 0.69289; set rmargin at screen 0.96788
set tmargin at screen 0.54667; set bmargin at screen 0.36159
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("" -4, "" -2, "" 0, "" 2, "" 4)
set ytics ("" 0, "" 0.4, "" 0.8)
unset colorbox
set label "bell truth" at screen 0.69289, screen 0.57563 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis −0.043" at screen 0.79647, screen 0.57563 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "λ = 10" at screen 0.96444, screen 0.51891 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel6_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel6_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 7: peaked truth
set lmargin at screen 0.08367; set rmargin at screen 0.35866
set tmargin at screen 0.28967; set bmargin at screen 0.1046
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("−4" -4, "−2" -2, "0" 0, "2" 2, "4" 4)
set ytics ("0" 0, "0.4" 0.4, "0.8" 0.8)
unset colorbox
set label "peaked truth" at screen 0.08367, screen 0.31863 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis 2.6" at screen 0.22151, screen 0.31863 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "weight (sd)" at screen 0.22117, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "density" at screen 0.0279, screen 0.19714 center rotate by 90 noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "λ = 0.001" at screen 0.35522, screen 0.26191 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel7_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel7_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 8: peaked truth
set lmargin at screen 0.38828; set rmargin at screen 0.66327
set tmargin at screen 0.28967; set bmargin at screen 0.1046
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("−4" -4, "−2" -2, "0" 0, "2" 2, "4" 4)
set ytics ("" 0, "" 0.4, "" 0.8)
unset colorbox
set label "peaked truth" at screen 0.38828, screen 0.31863 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis 2.0" at screen 0.52612, screen 0.31863 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "weight (sd)" at screen 0.52578, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "λ = 0.63" at screen 0.65983, screen 0.26191 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel8_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel8_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

# Panel 9: peaked truth
set lmargin at screen 0.69289; set rmargin at screen 0.96788
set tmargin at screen 0.28967; set bmargin at screen 0.1046
unset logscale x; set xrange [-4:4]
unset logscale y; set yrange [0:0.8]
set grid xtics
set xtics ("−4" -4, "−2" -2, "0" 0, "2" 2, "4" 4)
set ytics ("" 0, "" 0.4, "" 0.8)
unset colorbox
set label "peaked truth" at screen 0.69289, screen 0.31863 left noenhanced front font "DejaVu Sans Bold,19.88" textcolor rgb "#1B1F24"
set label "kurtosis 1.5" at screen 0.83073, screen 0.31863 left noenhanced front font "DejaVu Sans,19.88" textcolor rgb "#1B1F24"
set label "weight (sd)" at screen 0.83039, screen 0.04064 center noenhanced front font "DejaVu Sans,19.5" textcolor rgb "#57606A"
set label "λ = 10" at screen 0.96444, screen 0.26191 right noenhanced front boxed font "DejaVu Sans,18.75" textcolor rgb "#57606A"
plot \
  $panel9_bars1 using 1:2:3 with boxes fs solid 1 border rgb "#0072B2" lw 2 lc rgb "#0072B2" notitle, \
  $panel9_line2 using 1:2 with lines lw 2.72 lc rgb "#1B1F24" dt solid notitle
unset label; unset arrow; unset object

unset multiplot
unset output
