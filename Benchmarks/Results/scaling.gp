# Time of a lasso path over rows and over columns; the grey lines grow linearly.
set terminal pngcairo size 1600,800 font "DejaVu Sans,20"
set output "scaling.png"
set datafile separator ","
set logscale xy
set format y "10^{%L}"
set format x "10^{%L}"
set key top left
set grid
set multiplot layout 1,2
set ylabel "seconds for 100 penalties"
set xlabel "rows (100 columns)"
plot "< grep ^rows scaling.csv" using 2:5 with linespoints pt 7 lw 2 lc rgb "#0072b2" title "measured", \
  1.5209e-06 * x dt 2 lw 2 lc rgb "#888888" title "linear"
set xlabel "columns (500 rows)"
plot "< grep ^columns scaling.csv" using 3:5 with linespoints pt 7 lw 2 lc rgb "#d55e00" title "measured", \
  6.5383e-06 * x dt 2 lw 2 lc rgb "#888888" title "linear"
unset multiplot
