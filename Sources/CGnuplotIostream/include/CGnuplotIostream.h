#ifndef CGNUPLOTIOSTREAM_H
#define CGNUPLOTIOSTREAM_H

#include <stddef.h>

/// A C door to the C++ class `Gnuplot` of Debian's <gnuplot-iostream.h>.
///
/// A stream writes either to a file or to the standard input of a running gnuplot: the library does
/// not tell them apart, so a saved script and a drawn one are the same bytes. No exception leaves
/// this interface, and a reader that went away is an error code, never a SIGPIPE.
///
/// Every function returns 0, or a positive `errno` value. A stream is used by one thread at a time.

#ifdef __cplusplus
extern "C" {
#endif

/// An open stream; only this interface looks inside.
typedef struct cgi_stream cgi_stream;

/// Opens a stream on a file descriptor and takes ownership of it, also when opening fails.
int cgi_open(int descriptor, cgi_stream **stream);

/// Writes `length` bytes of gnuplot text as they are.
int cgi_send_text(cgi_stream *stream, const char *text, size_t length);

/// Writes rows of numbers, separated by blanks, then the line `e` with which the library ends data.
///
/// `values` holds `rows * columns` doubles, one row after the other. A number has ten significant
/// digits and a '.', whatever the locale; a missing one (NaN) is written `NaN`.
int cgi_send_rows(cgi_stream *stream, const double *values, size_t rows, size_t columns);

/// Hands everything written so far to the system.
int cgi_flush(cgi_stream *stream);

/// Flushes, closes the descriptor and frees the stream, whatever it returns.
int cgi_close(cgi_stream *stream);

#ifdef __cplusplus
}
#endif

#endif
