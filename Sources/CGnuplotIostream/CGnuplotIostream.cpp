#include "CGnuplotIostream.h"
#include <gnuplot-iostream.h>
int placeholder_cgi(void){return 0;}
