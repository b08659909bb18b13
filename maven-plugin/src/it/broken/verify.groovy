def log = new File(basedir, 'build.log').text
def file = new File(basedir, 'src/main/saga/trip.saga')

// Where each mistake is, as editors and build servers find it, then the line itself.
assert log.contains("[ERROR] ${file}:[15,34] error[SAGA0304]: ")
assert log.contains("[ERROR] ${file}:[16,34] error[SAGA0102]: ")
assert log.contains('15 │     step room = Hotels.book(trip.traveler)')

// The build ends with one sentence and no stack trace.
assert log.contains('2 errors in trip.saga')
assert !log.contains('\tat io.sagaz')

assert !new File(basedir, 'target/generated-sources').exists()
assert !new File(basedir, 'target/generated-resources').exists()
assert !new File(basedir, 'target/classes').exists()
