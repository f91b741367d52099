#ifndef CGNUPLOTIOSTREAM_H
#define CGNUPLOTIOSTREAM_H
int placeholder_cgi(void);
#endif
