#include "CGnuplotIostream.h"

#include <gnuplot-iostream.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <locale>
#include <new>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// One number of a data block, so that the format of missing values and of zero is ours to say.
struct Cell {
  double value;
};

std::ostream &operator<<(std::ostream &stream, const Cell &cell) {
  if (std::isnan(cell.value)) return stream << "NaN";
  return stream << (cell.value == 0 ? 0.0 : cell.value);  // no "-0": equal values, equal bytes
}

/// Keeps a SIGPIPE caused by our own write away from the process.
///
/// A write to a pipe without a reader signals the writing thread. The signal is blocked for this
/// thread only, taken off the queue if it came, and the mask restored: the disposition of the
/// process, which `experiments | head` relies on, is never touched.
class PipeSignalGuard {
 public:
  PipeSignalGuard() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    sigemptyset(&pending);
    sigpending(&pending);
    wasPending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~PipeSignalGuard() {
    if (!wasPending_) {
      const timespec now = {0, 0};
      while (sigtimedwait(&pipe_, nullptr, &now) == -1 && errno == EINTR) {
      }
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  PipeSignalGuard(const PipeSignalGuard &) = delete;
  PipeSignalGuard &operator=(const PipeSignalGuard &) = delete;

 private:
  sigset_t pipe_;
  sigset_t before_;
  bool wasPending_;
};

/// Collects what the library writes, and hands it over as a whole.
///
/// The library flushes after every row: a system call each, and as many wake-ups of gnuplot.
class Batch {
 public:
  explicit Batch(Gnuplot &gnuplot) : stream_(gnuplot), target_(stream_.rdbuf(&buffer_)) {}
  ~Batch() { stream_.rdbuf(target_); }
  Batch(const Batch &) = delete;
  Batch &operator=(const Batch &) = delete;

  bool write() const {
    if (!stream_.good()) return false;
    const std::string text = buffer_.str();
    stream_.rdbuf(target_);
    stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
    return stream_.good();
  }

 private:
  std::stringbuf buffer_;
  std::ostream &stream_;
  std::streambuf *target_;
};

/// Runs `body` with the guard up, and turns what went wrong into an `errno` value.
template <typename Body>
int guarded(Body body) noexcept {
  const PipeSignalGuard guard;
  errno = 0;
  try {
    if (body()) return 0;
  } catch (const std::bad_alloc &) {
    return ENOMEM;
  } catch (...) {
  }
  return errno != 0 ? errno : EIO;
}

}  // namespace

struct cgi_stream {
  explicit cgi_stream(FILE *file) : gnuplot(file), descriptor(fileno(file)) {}
  Gnuplot gnuplot;
  int descriptor;
};

extern "C" {

int cgi_open(int descriptor, cgi_stream **stream) {
  *stream = nullptr;
  FILE *file = fdopen(descriptor, "w");
  if (file == nullptr) {
    const int why = errno;
    close(descriptor);
    return why;
  }
  const int status = guarded([&] {
    *stream = new cgi_stream(file);
    (*stream)->gnuplot.imbue(std::locale::classic());
    (*stream)->gnuplot << std::defaultfloat << std::setprecision(10);
    return true;
  });
  if (*stream == nullptr) fclose(file);
  return status;
}

int cgi_send_text(cgi_stream *stream, const char *text, size_t length) {
  return guarded([&] {
    stream->gnuplot << std::string(text, length);
    return stream->gnuplot.good();
  });
}

int cgi_send_rows(cgi_stream *stream, const double *values, size_t rows, size_t columns) {
  return guarded([&] {
    std::vector<std::vector<Cell>> table(rows);
    for (size_t i = 0; i < rows; ++i) {
      const double *row = values + i * columns;
      table[i].reserve(columns);
      for (size_t j = 0; j < columns; ++j) table[i].push_back(Cell{row[j]});
    }
    const Batch batch(stream->gnuplot);
    stream->gnuplot.send1d(table);
    return batch.write();
  });
}

int cgi_flush(cgi_stream *stream) {
  return guarded([&] {
    stream->gnuplot << std::flush;
    return stream->gnuplot.good();
  });
}

int cgi_close(cgi_stream *stream) {
  const int status = cgi_flush(stream);
  if (status != 0) {
    // The library would write what is left once more after it has closed the descriptor, when the
    // number may already be that of another file. Let it go where nothing is kept.
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup3(nowhere, stream->descriptor, O_CLOEXEC);
    close(nowhere);
    stream->gnuplot.clear();
    cgi_flush(stream);
  }
  const int end = guarded([&] {
    delete stream;
    return true;
  });
  return status != 0 ? status : end;
}

}  // extern "C"
