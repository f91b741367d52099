import numpy as np, json
from fractions import Fraction as F
np.random.seed(0)
n=30
x=np.sort(np.random.rand(n)); y=np.cos(1.5*np.pi*x)+np.random.randn(n)*0.1
def ols(X,y):
    A=[[F(1)]+[F(v) for v in r] for r in X]; t=[F(float(v)) for v in y]
    p=len(A[0])
    M=[[sum(r[i]*r[j] for r in A) for j in range(p)]+[sum(r[i]*v for r,v in zip(A,t))] for i in range(p)]
    for k in range(p):
        for i in range(k+1,p):
            f=M[i][k]/M[k][k]
            for j in range(k,p+1): M[i][j]-=f*M[k][j]
    b=[F(0)]*p
    for k in reversed(range(p)): b[k]=(M[k][p]-sum(M[k][j]*b[j] for j in range(k+1,p)))/M[k][k]
    return b
out={"recipe":"numpy RandomState(0): x = sort(30 uniforms), y = cos(1.5 pi x) + 0.1 normals; exact_powers: the powers themselves; rounded_powers: doubles by x^k = x^(k/2) x^(k-k/2), rounded once each; least squares of the training folds in exact rational arithmetic; folds as scikit-learn KFold(10)","x":x.tolist(),"y":y.tolist(),"degrees":[]}
# powers as Swift builds them: x^k = x^(k//2) * x^(k-k//2)
def powers(x,d):
    c=[x]
    for k in range(2,d+1): c.append(c[k//2-1]*c[k-k//2-1])
    return np.stack(c,1)
for d in (1,4,15):
    X=powers(x,d); X2=np.stack([x**k for k in range(1,d+1)],1)
    seq=np.cumprod(np.tile(x[:,None],(1,d)),1)
    for nm,XX in (("sequential",seq),("exact",[[F(float(v))**k for k in range(1,d+1)] for v in x]),("product powers",X),("numpy powers",X2)):
        errs=[]
        for f in range(10):
            te=np.arange(3*f,3*f+3); tr=np.setdiff1d(np.arange(n),te)
            b=ols([XX[i] for i in tr],y[tr])
            e=F(0)
            for i in te:
                p=b[0]+sum(b[j+1]*F(XX[i][j]) for j in range(d)); e+=(p-F(float(y[i])))**2
            errs.append(e/3)
        print(d,nm,float(sum(errs)/10))
        if nm=="exact": out["degrees"].append({"degree":d,"exact_powers":{"mean":float(sum(errs)/10),"folds":[float(e) for e in errs]}})
        if nm=="product powers": out["degrees"][-1]["rounded_powers"]={"mean":float(sum(errs)/10),"folds":[float(e) for e in errs],"coefficients_all_rows":[float(v) for v in ols(XX,y)]}
json.dump(out,open('gallery-polynomial.json','w'),indent=1)
