import COpenBLAS
func useBLAS() -> Double { cblas_ddot(2, [1, 2], 1, [3, 4], 1) + Double(LAPACKE_get_nancheck()) }
