# Makes the data and reference answers of tests/lme4.rs: `Rscript make_reference.R` in this folder.
#
# Each case is simulated from its own seed, written as <case>.csv (entry, judge, score), read back, fitted with
# lme4 by REML and written as <case>.reference.csv (what, id, value):
#   variance   entry, judge, pair, residual
#   intercept
#   entry      conditional mode (BLUP) of each entry
#   judge      conditional mode of each judge
#   se         standard error of an entry's BLUP minus the mean entry's, from the inverse of Henderson's equations,
#              made here with dense matrices
# lme4's optimiser stops when the deviance hardly moves, which leaves variances with five or six digits; Newton
# steps on its own deviance function add the rest.
suppressMessages(library(lme4))

simulate <- function(seed, entries, judges, per_entry, sd, repeats = 1, low = 0, high = 100, digits = 0) {
  set.seed(seed)
  u <- rnorm(entries, 0, sd[["entry"]]); v <- rnorm(judges, 0, sd[["judge"]])
  rows <- list()
  for (i in seq_len(entries)) {
    # per_entry may be a vector: the number of judges is then drawn from it.
    n <- if (length(per_entry) > 1) sample(per_entry, 1) else per_entry
    for (j in sort(sample(judges, n))) {
      pair <- rnorm(1, 0, sd[["pair"]])
      for (r in seq_len(if (length(repeats) > 1) sample(repeats, 1) else repeats)) {
        score <- (low + high) / 2 + u[i] + v[j] + pair + rnorm(1, 0, sd[["residual"]])
        rows[[length(rows) + 1]] <- data.frame(entry = sprintf("E%03d", i), judge = sprintf("J%02d", j),
                                               score = round(min(high, max(low, score)), digits))
      }
    }
  }
  do.call(rbind, rows)
}

# Ends at a gradient of zero: Newton steps by central differences over the parameters that are not at zero.
polish <- function(model) {
  deviance <- update(model, devFunOnly = TRUE)
  theta <- getME(model, "theta")
  free <- which(theta > 1e-4)
  theta[-free] <- if (length(free) < length(theta)) 0 else theta[-free]
  at <- function(x) { full <- theta; full[free] <- x; deviance(full) }
  x <- theta[free]
  for (step in 1:12) {
    k <- length(x); h <- 1e-4 * pmax(x, 0.1)
    e <- function(i) replace(numeric(k), i, h[i])
    # Fourth-order gradient, second-order Hessian.
    g <- sapply(seq_len(k), function(i)
      (8 * (at(x + e(i)) - at(x - e(i))) - (at(x + 2 * e(i)) - at(x - 2 * e(i)))) / (12 * h[i]))
    H <- outer(seq_len(k), seq_len(k), Vectorize(function(i, j)
      (at(x + e(i) + e(j)) - at(x + e(i) - e(j)) - at(x - e(i) + e(j)) + at(x - e(i) - e(j))) / (4 * h[i] * h[j])))
    x <- x - solve(H, g)
  }
  theta[free] <- x
  value <- deviance(theta)
  form <- lFormula(formula(model), model@frame)
  mkMerMod(environment(deviance), list(par = theta, fval = value, conv = 0), form$reTrms, form$fr)
}

standard_errors <- function(model, entries) {
  v <- as.data.frame(VarCorr(model)); s2 <- v$vcov[v$grp == "Residual"]
  Z <- t(as.matrix(getME(model, "Zt"))); X <- getME(model, "X")
  Lambda <- t(as.matrix(getME(model, "Lambdat")))
  V <- diag(nrow(X)) + tcrossprod(Z %*% Lambda)
  # Prediction error covariance without dividing by a variance that may be zero:
  # Var(u - u_hat) = G - G Z' P Z G, P the projection of the inverse of V.
  Vi <- solve(V); P <- Vi - Vi %*% X %*% solve(t(X) %*% Vi %*% X) %*% t(X) %*% Vi
  G <- tcrossprod(Lambda)
  C <- s2 * (G - G %*% t(Z) %*% P %*% Z %*% G)
  index <- which(rep(names(getME(model, "flist")), diff(getME(model, "Gp")))  == "entry")
  C <- C[index, index]
  centred <- diag(length(index)) - 1 / length(index)
  setNames(sqrt(pmax(0, diag(centred %*% C %*% centred))), levels(model@frame$entry))
}

reference <- function(name, data, pair = FALSE) {
  write.csv(data, paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
  data <- read.csv(paste0(name, ".csv"), stringsAsFactors = TRUE)
  form <- if (pair) score ~ 1 + (1 | entry) + (1 | judge) + (1 | entry:judge) else score ~ 1 + (1 | entry) + (1 | judge)
  control <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore",
                         optCtrl = list(rhobeg = 0.2, rhoend = 1e-10, maxfun = 1e5))
  model <- polish(lmer(form, data, control = control))
  v <- as.data.frame(VarCorr(model))
  variance <- setNames(v$vcov, sub("entry:judge", "pair", sub("Residual", "residual", v$grp)))
  effects <- ranef(model, condVar = FALSE)
  se <- standard_errors(model, data$entry)
  out <- rbind(
    data.frame(what = "variance", id = names(variance), value = variance),
    data.frame(what = "intercept", id = "", value = fixef(model)),
    data.frame(what = "entry", id = rownames(effects$entry), value = effects$entry[[1]]),
    data.frame(what = "judge", id = rownames(effects$judge), value = effects$judge[[1]]),
    data.frame(what = "se", id = names(se), value = se))
  out$value <- sprintf("%.12g", out$value)
  write.csv(out, paste0(name, ".reference.csv"), row.names = FALSE, quote = FALSE)
  cat(name, paste(names(variance), signif(variance, 4)), "\n")
}

sds <- function(entry, judge, pair, residual) c(entry = entry, judge = judge, pair = pair, residual = residual)

reference("complete", simulate(11, 34, 5, 5, sds(8, 5, 0, 6)))
reference("incomplete", simulate(12, 34, 5, c(1, 2, 3, 4), sds(8, 6, 0, 6)))
reference("few_points", simulate(13, 20, 6, c(2, 3), sds(0.8, 0.5, 0, 0.6), low = 1, high = 5))
reference("more_judges", simulate(14, 8, 25, c(6, 9, 12), sds(9, 7, 0, 8)))
reference("repeated", simulate(15, 24, 5, c(2, 3, 4), sds(8, 5, 4, 5), repeats = c(1, 2, 3)), pair = TRUE)
reference("no_judge_variance", simulate(31, 30, 4, 3, sds(8, 0, 0, 6)))
reference("no_entry_variance", simulate(40, 30, 5, 3, sds(0, 6, 0, 6)))
reference("no_pair_variance", simulate(18, 24, 5, 3, sds(8, 5, 0, 6), repeats = 2), pair = TRUE)
reference("large", simulate(19, 200, 30, c(2, 3, 4, 5), sds(9, 5, 0, 7)))
