import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text

// The generated Java compiled without a warning, and the saga ran.
assert new File(basedir, 'target/generated-sources/sagaz/travel/BookTrip.java').isFile()
def suite = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-travel.BookTripTest.xml'))
assert suite.@tests == '2' && suite.@failures == '0' && suite.@errors == '0' && suite.@skipped == '0'

// The jar carries the saga and its definition.
def names = new ZipFile(new File(basedir, 'target/booking-1.0.jar')).withCloseable { it.entries()*.name }
assert names.containsAll(['META-INF/sagaz/trip.saga', 'META-INF/sagaz/travel.BookTrip.json', 'travel/BookTrip.class'])

// The dry run says what happens when there is no seat: the room is given back.
def simulation = new JsonSlurper().parse(new File(basedir, 'target/sagaz/simulation.json'))
assert simulation.sagas*.saga == ['BookTrip']
def noSeat = simulation.sagas[0].scenarios.find { it.fail == 'seat=rejected' }
assert noSeat.compensations == [['room']] && noSeat.status == 'COMPENSATED'
assert log.contains('seat=rejected')

// The second build found nothing to do.
assert log.count('up to date') == 1

// The prefix is known in a project that names the plugin.
assert log.contains('SAGA0501')

// So is its picture.
def picture = new XmlSlurper().parse(new File(basedir, 'target/sagaz/pictures/travel.BookTrip.svg'))
assert picture.title == 'travel.BookTrip, version 1'
