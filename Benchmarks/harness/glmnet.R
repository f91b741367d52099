# A process for R's glmnet: reads a request a line from stdin, answers a line on stdout.
#
#     Rscript glmnet.R
#
# A request is task, folder, rows, columns, tolerance, repeat, budget, file of penalties, file for the result, clock
# (wall or cpu), with tabs between. An answer is "ok", seconds joined by commas, and peak bytes, or "error" and a sentence.

suppressPackageStartupMessages(library(glmnet))
# Neither a small gain nor a perfect fit may end a path early: all lambdas are asked for.
glmnet.control(fdev = 0, devmax = 1, mnlam = 1000)

memory <- function(field) {
  line <- grep(field, readLines("/proc/self/status"), value = TRUE)
  as.numeric(gsub("[^0-9]", "", line)) * 1024
}

forget_peak <- function() {
  try(writeLines("5", "/proc/self/clear_refs"), silent = TRUE)
}

# glmnet divides the response by its standard deviation s and leaves the quadratic part of the penalty as it was.
# On y / s, lambda (alpha / s + 1 - alpha) with the mixing below minimises our objective; coefficients times s.
fit <- function(task, x, y, lambdas, folds, tolerance) {
  if (task == "logistic-l1") {
    model <- glmnet(
      x, y, family = "binomial", lambda = lambdas, standardize = FALSE, thresh = tolerance,
      maxit = 1e8
    )
    return(list(model = model, scale = 1))
  }
  alpha <- switch(task, enet = 0.5, ridge = 0, 1)
  scale <- sqrt(mean((y - mean(y))^2))
  strength <- alpha / scale + 1 - alpha
  if (task == "lasso-cv") {
    model <- cv.glmnet(
      x, y / scale, lambda = lambdas * strength, foldid = folds, standardize = FALSE,
      thresh = tolerance, maxit = 1e8
    )
    return(list(errors = model$cvm * scale^2))
  }
  model <- glmnet(
    x, y / scale, alpha = alpha / scale / strength, lambda = lambdas * strength,
    standardize = FALSE, thresh = tolerance, maxit = 1e8
  )
  list(model = model, scale = scale)
}

# Coefficients of every lambda, outside the timed part: glmnet keeps them sparse.
numbers <- function(result) {
  if (!is.null(result$errors)) return(result$errors)
  as.numeric(rbind(result$model$a0, as.matrix(result$model$beta)) * result$scale)
}

invisible(fit("lasso", matrix(rnorm(200), 40), rnorm(40), c(0.1, 0.01), NULL, 1e-7))
base <- memory("VmRSS")
loaded <- ""
input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) == 1) {
  part <- strsplit(line, "\t", fixed = TRUE)[[1]]
  answer <- tryCatch({
    folder <- part[2]
    if (folder != loaded) {
      n <- as.numeric(part[3])
      p <- as.numeric(part[4])
      x <- NULL
      invisible(gc())
      x <- readBin(file.path(folder, "x.f64"), "double", n * p, endian = "little")
      dim(x) <- c(n, p)
      y <- readBin(file.path(folder, "y.f64"), "double", n, endian = "little")
      folds <- scan(file.path(folder, "folds.txt"), quiet = TRUE) + 1
      loaded <- folder
    }
    lambdas <- scan(part[8], quiet = TRUE)
    forget_peak()
    now <- if (part[10] == "cpu") {
      function() sum(proc.time()[1:2])
    } else {
      function() as.numeric(Sys.time())
    }
    seconds <- c()
    begin <- now()
    for (k in seq_len(as.integer(part[6]))) {
      start <- now()
      result <- fit(part[1], x, y, lambdas, folds, as.numeric(part[5]))
      end <- now()
      seconds <- c(seconds, end - start)
      if (end - begin + (end - start) > as.numeric(part[7])) break
    }
    # R's processor clock ticks in milliseconds: the mean of a burst says more than its fastest call.
    if (part[10] == "cpu") seconds <- (end - begin) / length(seconds)
    peak <- memory("VmHWM") - base
    writeBin(numbers(result), part[9], endian = "little")
    paste("ok", paste(format(seconds, digits = 9), collapse = ","), peak, sep = "\t")
  }, error = function(problem) {
    paste("error", gsub("[\t\n]", " ", conditionMessage(problem)), sep = "\t")
  })
  cat(answer, "\n", sep = "")
  flush(stdout())
}
