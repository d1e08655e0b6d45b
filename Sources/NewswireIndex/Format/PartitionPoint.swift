/// How many of the numbers below `count` satisfy a condition that all up to some number do and none after it: found by halving.
@inline(__always)
func partitionPoint(_ count: Int, _ holds: (Int) -> Bool) -> Int {
  var low = 0
  var high = count
  while low < high {
    let middle = (low &+ high) &>> 1
    if holds(middle) { low = middle &+ 1 } else { high = middle }
  }
  return low
}
