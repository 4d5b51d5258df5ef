<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>analysis.corrections</name>
        <message>
            <source>set by the editor</source>
            <translation>von Hand gesetzt</translation>
        </message>
    </context>
    <context>
        <name>analysis.run</name>
        <message>
            <source>Names are off: the language pipeline does not find any.</source>
            <translation>Ohne Namen: Das Sprachmodell findet keine.</translation>
        </message>
        <message>
            <source>Subjects and sources are rough: the language pipeline has no parser.</source>
            <translation>Was gezählt wird und wer es sagt, ist ungenau: Das Sprachmodell hat keinen Parser.</translation>
        </message>
    </context>
    <context>
        <name>checks.doubt</name>
        <message>
            <source>Digits on page {page} look misread, such as “{digits}”: compare them with the page. No check calls a figure there wrong.</source>
            <translation>Ziffern auf Seite {page} sehen falsch gelesen aus, etwa „{digits}“: Vergleichen Sie sie mit der Seite. Keine Prüfung nennt dort eine Zahl falsch.</translation>
        </message>
        <message>
            <source>{message} The words were recognised from a picture (OCR): compare the figures with the page.</source>
            <translation>{message} Die Wörter sind von einem Bild erkannt (OCR): Vergleichen Sie die Zahlen mit der Seite.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.age_birth</name>
        <message>
            <source>in {year}</source>
            <translation>{year}</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>am {day}</translation>
        </message>
        <message>
            <source>{one} or {other}</source>
            <translation>{one} oder {other}</translation>
        </message>
        <message>
            <source>born {when}, that is {ages} on {today}</source>
            <translation>geboren {when}, das sind {ages} am {today}</translation>
        </message>
        <message>
            <source>{age} agrees with a birth {when}.</source>
            <translation>{age} passt zu einer Geburt {when}.</translation>
        </message>
        <message>
            <source>Someone born {when} is {ages}, not {said}.</source>
            <translation>Wer {when} geboren ist, ist {ages}, nicht {said}.</translation>
        </message>
        <message>
            <source>Ages and births</source>
            <translation>Alter und Geburt</translation>
        </message>
        <message>
            <source>Compares an age with the year or day of birth of the same person, on the day of the article. Ages at another time (“was 40 when”, “died at 61”) are left alone.</source>
            <translation>Vergleicht ein Alter mit dem Geburtsjahr oder Geburtstag derselben Person, bezogen auf den Tag des Artikels. Ein Alter zu einer anderen Zeit („was 40 when“, „died at 61“) bleibt unbeachtet.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.average_range</name>
        <message>
            <source>The average of {average} lies inside {range}.</source>
            <translation>Der Durchschnitt von {average} liegt in {range}.</translation>
        </message>
        <message>
            <source>The average of {average} lies outside {range}.</source>
            <translation>Der Durchschnitt von {average} liegt nicht in {range}.</translation>
        </message>
        <message>
            <source>lowest to highest: {range}, average printed: {average}</source>
            <translation>niedrigster bis höchster: {range}, gedruckter Durchschnitt: {average}</translation>
        </message>
        <message>
            <source>Averages and their range</source>
            <translation>Mittelwerte und ihr Bereich</translation>
        </message>
        <message>
            <source>An average lies between the lowest and the highest figure of the same thing.</source>
            <translation>Ein Mittelwert liegt zwischen der niedrigsten und der höchsten Zahl derselben Sache.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.conversion</name>
        <message>
            <source>{working}, printed {figure}: agrees to the precision printed</source>
            <translation>{working}, gedruckt {figure}: stimmt, so genau wie gedruckt</translation>
        </message>
        <message>
            <source>{working} ({rounded} as rounded), printed {figure} ({meant})</source>
            <translation>{working} (gerundet {rounded}), gedruckt {figure} ({meant})</translation>
        </message>
        <message>
            <source>{figure} nearly agrees with {other}.</source>
            <translation>{figure} passt fast zu {other}.</translation>
        </message>
        <message>
            <source>{figure} does not agree with {other}.</source>
            <translation>{figure} passt nicht zu {other}.</translation>
        </message>
        <message>
            <source>Converted figures</source>
            <translation>Umgerechnete Zahlen</translation>
        </message>
        <message>
            <source>Recomputes a measure that is given twice, such as “1,000 sq km (386 sq miles)”. Each figure stands for all that rounds to it; only where the two cannot both be right is there a warning. Currencies are left alone: an article does not give the rate.</source>
            <translation>Rechnet eine Größe nach, die zweimal angegeben ist, etwa „1,000 sq km (386 sq miles)“. Jede Zahl steht für alles, was auf sie gerundet wird; gewarnt wird nur, wenn beide nicht zugleich stimmen können. Währungen bleiben unbeachtet: Einen Kurs nennt der Artikel nicht.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.count_list</name>
        <message>
            <source>The list after “{figure}” has {number}.</source>
            <translation>Die Liste nach „{figure}“ hat {number}.</translation>
        </message>
        <message>
            <source>The list after “{figure}” is as long as it says.</source>
            <translation>Die Liste nach „{figure}“ ist so lang, wie es da steht.</translation>
        </message>
        <message>
            <source>counted {number}: {list}</source>
            <translation>gezählt {number}: {list}</translation>
        </message>
        <message>
            <source>Counted lists</source>
            <translation>Gezählte Listen</translation>
        </message>
        <message>
            <source>Counts the items after “three questions:”. Lists that are said to be examples, or whose items are sentences, are left alone.</source>
            <translation>Zählt, was auf „three questions:“ folgt. Listen, die nur Beispiele nennen oder aus Sätzen bestehen, bleiben unbeachtet.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.difference</name>
        <message>
            <source>{score} is a difference of {value}, not {figure}.</source>
            <translation>{score} ist ein Unterschied von {value}, nicht {figure}.</translation>
        </message>
        <message>
            <source>Between {ends} lie {value}, not {figure}.</source>
            <translation>Zwischen {ends} liegen {value}, nicht {figure}.</translation>
        </message>
        <message>
            <source>Leads, margins, rises and falls</source>
            <translation>Vorsprünge, Abstände, Anstiege und Rückgänge</translation>
        </message>
        <message>
            <source>Subtracts two figures where the distance between them is given too: a lead in votes, a deficit between income and spending, a rise “by 12,000 to 112,000 from 100,000”.</source>
            <translation>Zieht zwei Zahlen voneinander ab, wenn auch ihr Abstand genannt ist: ein Vorsprung an Stimmen, ein Fehlbetrag zwischen Einnahmen und Ausgaben, ein Anstieg „by 12,000 to 112,000 from 100,000“.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.duration</name>
        <message>
            <source>{when} are {length}, not {figure}.</source>
            <translation>{when} sind {length}, nicht {figure}.</translation>
        </message>
        <message>
            <source>{when} to this day</source>
            <translation>{when} bis heute</translation>
        </message>
        <message>
            <source>{when}: {length}</source>
            <translation>{when}: {length}</translation>
        </message>
        <message>
            <source>Lengths of time</source>
            <translation>Zeitspannen</translation>
        </message>
        <message>
            <source>Compares “three years”, “a 20-year lease” with the beginning and the end that the sentence gives. One unit of the coarser date more or less is let pass.</source>
            <translation>Vergleicht „three years“ oder „a 20-year lease“ mit Anfang und Ende, die der Satz nennt. Eine Einheit der gröberen Angabe mehr oder weniger gilt als richtig.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.factor_word</name>
        <message>
            <source>{later} ÷ {earlier} = {number} times</source>
            <translation>{later} ÷ {earlier} = das {number}-Fache</translation>
        </message>
        <message>
            <source>{share}% more</source>
            <translation>{share} % mehr</translation>
        </message>
        <message>
            <source>{share}% less</source>
            <translation>{share} % weniger</translation>
        </message>
        <message>
            <source>From {earlier} to {later} is {change}: not “{word}”.</source>
            <translation>Von {earlier} auf {later} sind {change}: nicht „{word}“.</translation>
        </message>
        <message>
            <source>Doubled, halved, threefold</source>
            <translation>Verdoppelt, halbiert, verdreifacht</translation>
        </message>
        <message>
            <source>Divides the two figures around “doubled”, “halved”, “threefold” or “twice as many as”. A tenth either side is let pass; “more than doubled” needs more than two times, “nearly doubled” 1.8 to 2 times.</source>
            <translation>Teilt die beiden Zahlen um „doubled“, „halved“, „threefold“ oder „twice as many as“. Ein Zehntel Abweichung gilt als richtig; „more than doubled“ verlangt mehr als das Doppelte, „nearly doubled“ das 1,8- bis 2-Fache.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.grim</name>
        <message>
            <source>{share} of {number} is no whole number of them.</source>
            <translation>{share} von {number} ist keine ganze Anzahl davon.</translation>
        </message>
        <message>
            <source>the nearest is {nearest} of {number} = {value}%, printed {share}</source>
            <translation>am nächsten kommt {nearest} von {number} = {value} %, gedruckt {share}</translation>
        </message>
        <message>
            <source>Percentages of a few</source>
            <translation>Prozente von wenigen</translation>
        </message>
        <message>
            <source>A percentage of a small number of people or things comes from whole ones: of 12 members 42% can have voted, 45% cannot.</source>
            <translation>Ein Prozentsatz einer kleinen Anzahl von Menschen oder Dingen ergibt sich aus ganzen: Von 12 Mitgliedern können 42 % abgestimmt haben, 45 % nicht.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.impossible_date</name>
        <message>
            <source>There is no {day}.</source>
            <translation>Den {day} gibt es nicht.</translation>
        </message>
        <message>
            <source>{year} is no leap year: its February has 28 days</source>
            <translation>{year} ist kein Schaltjahr: Der Februar hat 28 Tage</translation>
        </message>
        <message>
            <source>{month} has {days} days</source>
            <translation>{month} hat {days} Tage</translation>
        </message>
        <message>
            <source>Days that do not exist</source>
            <translation>Tage, die es nicht gibt</translation>
        </message>
        <message>
            <source>Finds days that no calendar has, such as 31 June, or 29 February in a common year.</source>
            <translation>Findet Tage, die kein Kalender hat, etwa den 31. Juni oder den 29. Februar in einem Jahr ohne Schalttag.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.magnitude</name>
        <message>
            <source>{share} of {whole} = {value}</source>
            <translation>{share} von {whole} = {value}</translation>
        </message>
        <message>
            <source>{figure} is off by a factor of {factor}.</source>
            <translation>{figure} liegt um den Faktor {factor} daneben.</translation>
        </message>
        <message>
            <source>{working}, printed {figure}: they fit after a factor of {factor}</source>
            <translation>{working}, gedruckt {figure}: passt nach einem Faktor {factor}</translation>
        </message>
        <message>
            <source>Millions and billions</source>
            <translation>Millionen und Milliarden</translation>
        </message>
        <message>
            <source>Figures tied by a product or a share that fit only after a factor of 1,000 or 1,000,000: a million for a billion, a thousand left out.</source>
            <translation>Zahlen, die durch ein Produkt oder einen Anteil verbunden sind und erst mit dem Faktor 1.000 oder 1.000.000 zusammenpassen: eine Million statt einer Milliarde, ein fehlendes Tausend.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.order</name>
        <message>
            <source>{first} is not below {second}.</source>
            <translation>{first} ist nicht weniger als {second}.</translation>
        </message>
        <message>
            <source>{first} is not above {second}.</source>
            <translation>{first} ist nicht mehr als {second}.</translation>
        </message>
        <message>
            <source>{first} is more than {second}</source>
            <translation>{first} ist mehr als {second}</translation>
        </message>
        <message>
            <source>{first} is less than {second}</source>
            <translation>{first} ist weniger als {second}</translation>
        </message>
        <message>
            <source>From {earlier} to {later} is no rise.</source>
            <translation>Von {earlier} auf {later} ist kein Anstieg.</translation>
        </message>
        <message>
            <source>From {earlier} to {later} is no fall.</source>
            <translation>Von {earlier} auf {later} ist kein Rückgang.</translation>
        </message>
        <message>
            <source>{later} is less than {earlier}</source>
            <translation>{later} ist weniger als {earlier}</translation>
        </message>
        <message>
            <source>{later} is more than {earlier}</source>
            <translation>{later} ist mehr als {earlier}</translation>
        </message>
        <message>
            <source>Rises that fall</source>
            <translation>Anstiege, die sinken</translation>
        </message>
        <message>
            <source>What “rose to” a figure “from” another ends higher, and what fell ends lower; what is “higher than” another figure is more.</source>
            <translation>Was „from“ (von) einer Zahl „rose to“ (auf) eine andere stieg, endet höher, und was fiel, endet niedriger; was „higher than“ (höher als) eine andere Zahl ist, ist mehr.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.percent_change</name>
        <message>
            <source>{moved} is {change}% of the {before} before, not {figure}.</source>
            <translation>{moved} sind {change} % der {before} davor, nicht {figure}.</translation>
        </message>
        <message>
            <source>from {earlier} to {later} is {change}%, printed {figure}: agrees to the precision printed</source>
            <translation>von {earlier} auf {later} sind {change} %, gedruckt {figure}: stimmt, so genau wie gedruckt</translation>
        </message>
        <message>
            <source>{figure} agrees with the change from {earlier} to {later}.</source>
            <translation>{figure} passt zur Änderung von {earlier} auf {later}.</translation>
        </message>
        <message>
            <source>from {earlier} to {later} is {change}% ({rounded} as rounded), not {figure}</source>
            <translation>von {earlier} auf {later} sind {change} % (gerundet {rounded}), nicht {figure}</translation>
        </message>
        <message>
            <source>{working}; {figure} is the difference as a share of the later figure</source>
            <translation>{working}; {figure} ist der Unterschied als Anteil an der späteren Zahl</translation>
        </message>
        <message>
            <source>From {earlier} to {later} is {change}%, not {figure}.</source>
            <translation>Von {earlier} auf {later} sind {change} %, nicht {figure}.</translation>
        </message>
        <message>
            <source>Changes in percent</source>
            <translation>Veränderungen in Prozent</translation>
        </message>
        <message>
            <source>Recomputes a rise or fall in percent where both figures are given, in any order: “rose 12% to 56 from 50”, “56, up from 50, a rise of 12%”, “12% more than the 50 a year earlier”. Changes that are said to be annualised, real, like for like or seasonally adjusted are left alone.</source>
            <translation>Rechnet einen Anstieg oder Rückgang in Prozent nach, wenn beide Zahlen genannt sind, in jeder Reihenfolge: „rose 12% to 56 from 50“, „56, up from 50, a rise of 12%“, „12% more than the 50 a year earlier“. Veränderungen, die aufs Jahr hochgerechnet, real, vergleichbar oder saisonbereinigt sein sollen, bleiben unbeachtet.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.percent_points</name>
        <message>
            <source>{later} − {earlier} = {points} percentage points</source>
            <translation>{later} − {earlier} = {points} Prozentpunkte</translation>
        </message>
        <message>
            <source>{working}, which is a change of {share}%</source>
            <translation>{working}, das ist eine Änderung um {share} %</translation>
        </message>
        <message>
            <source>From {earlier} to {later} are {change}, not {figure}.</source>
            <translation>Von {earlier} auf {later} sind {change}, nicht {figure}.</translation>
        </message>
        <message>
            <source>{figure} is the change in percentage points, not in percent.</source>
            <translation>{figure} ist die Änderung in Prozentpunkten, nicht in Prozent.</translation>
        </message>
        <message>
            <source>Percent and percentage points</source>
            <translation>Prozent und Prozentpunkte</translation>
        </message>
        <message>
            <source>From 24% to 28% are four percentage points, and a rise of 17%. Compares the change with the two percentages that it lies between, in points, basis points or percent.</source>
            <translation>Von 24 % auf 28 % sind vier Prozentpunkte und ein Anstieg um 17 %. Vergleicht die Veränderung mit den beiden Prozentsätzen, zwischen denen sie liegt, in Punkten, Basispunkten oder Prozent.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.ratio</name>
        <message>
            <source>{one} for {other} come to {value}, not {figure}.</source>
            <translation>{one} für {other} ergeben {value}, nicht {figure}.</translation>
        </message>
        <message>
            <source>{number} at {each} come to {total}.</source>
            <translation>{number} zu {each} ergeben {total}.</translation>
        </message>
        <message>
            <source>{number} at {each} come to {value}, not {total}.</source>
            <translation>{number} zu {each} ergeben {value}, nicht {total}.</translation>
        </message>
        <message>
            <source>{other} comes to {value}, not {figure}.</source>
            <translation>{other} ergibt {value}, nicht {figure}.</translation>
        </message>
        <message>
            <source>{one} for {two} is {rate}, {three} for {four} is {other}</source>
            <translation>{one} für {two} ist {rate}, {three} für {four} ist {other}</translation>
        </message>
        <message>
            <source>Both conversions take the same exchange rate.</source>
            <translation>Beide Umrechnungen nehmen denselben Wechselkurs.</translation>
        </message>
        <message>
            <source>{one} for {other} takes another exchange rate than before.</source>
            <translation>{one} für {other} nimmt einen anderen Wechselkurs als vorher.</translation>
        </message>
        <message>
            <source>Rates, prices and exchange rates</source>
            <translation>Raten, Preise und Wechselkurse</translation>
        </message>
        <message>
            <source>Divides two quantities where their rate is given too: per head, per 100,000, a day; multiplies a number by a price; compares the exchange rates that converted sums imply.</source>
            <translation>Teilt zwei Größen, wenn auch ihr Verhältnis genannt ist: pro Kopf, je 100.000, am Tag; multipliziert eine Anzahl mit einem Preis; vergleicht die Wechselkurse, die aus umgerechneten Beträgen folgen.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.same_figure</name>
        <message>
            <source>{figure} agrees with {other} before.</source>
            <translation>{figure} passt zu {other} weiter oben.</translation>
        </message>
        <message>
            <source>{source}: {figure}; {other_source}: {other}.</source>
            <translation>{source}: {figure}; {other_source}: {other}.</translation>
        </message>
        <message>
            <source>The same figure is {one} and {other}.</source>
            <translation>Dieselbe Zahl ist {one} und {other}.</translation>
        </message>
        <message>
            <source>{one} first, {other} later</source>
            <translation>zuerst {one}, später {other}</translation>
        </message>
        <message>
            <source>One figure, two values</source>
            <translation>Eine Zahl, zwei Werte</translation>
        </message>
        <message>
            <source>Compares a figure with the first one that measures the same: so many killed, homes destroyed, or “the plan’s cost of”. Figures that are said to be revised, of a part, or of another time are left alone; where two sources differ it says so and does not warn.</source>
            <translation>Vergleicht eine Zahl mit der ersten, die dasselbe misst: so viele Tote, zerstörte Häuser oder „the plan’s cost of“. Zahlen, die als berichtigt, als Teil oder als zu einer anderen Zeit gehörig bezeichnet werden, bleiben unbeachtet; wo zwei Quellen voneinander abweichen, wird es gesagt und nicht gewarnt.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.share_of</name>
        <message>
            <source>{part} of {whole}</source>
            <translation>{part} von {whole}</translation>
        </message>
        <message>
            <source>{ends} is {value}%, not {figure}.</source>
            <translation>{ends} sind {value} %, nicht {figure}.</translation>
        </message>
        <message>
            <source>Parts and their share</source>
            <translation>Teile und ihr Anteil</translation>
        </message>
        <message>
            <source>Divides a part by its whole where the share is given too: “675 of the 1,500 inmates, or 45%”, “86,400 hectares, 3.6% of its 2.4 million”, “one in five of the 400 pupils, or 80”.</source>
            <translation>Teilt einen Teil durch das Ganze, wenn auch der Anteil genannt ist: „675 of the 1,500 inmates, or 45%“, „86,400 hectares, 3.6% of its 2.4 million“, „one in five of the 400 pupils, or 80“.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.share_total</name>
        <message>
            <source>{figure} is more than the whole.</source>
            <translation>{figure} ist mehr als das Ganze.</translation>
        </message>
        <message>
            <source>The shares add up to {sum}%, more than the whole.</source>
            <translation>Die Anteile ergeben zusammen {sum} %, mehr als das Ganze.</translation>
        </message>
        <message>
            <source>The shares add up to the whole.</source>
            <translation>Die Anteile ergeben zusammen das Ganze.</translation>
        </message>
        <message>
            <source>{terms} = {sum}%: agrees</source>
            <translation>{terms} = {sum} %: stimmt</translation>
        </message>
        <message>
            <source>Shares of one whole</source>
            <translation>Anteile an einem Ganzen</translation>
        </message>
        <message>
            <source>Adds up shares that leave one another out, such as where power or visitors came from. Only a total of more than 100% and its rounding is flagged; where people could give several answers it says nothing.</source>
            <translation>Zählt Anteile zusammen, die einander ausschließen, etwa woher Strom oder Gäste kamen. Beanstandet wird nur eine Summe, die samt Rundung über 100 % liegt; wo mehrere Antworten möglich waren, wird nichts gesagt.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.sum</name>
        <message>
            <source>The parts add up to {figure}.</source>
            <translation>Die Teile ergeben zusammen {figure}.</translation>
        </message>
        <message>
            <source>The parts add up to {sum}, not {figure}: {off} off.</source>
            <translation>Die Teile ergeben zusammen {sum}, nicht {figure}: {off} daneben.</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>Summen</translation>
        </message>
        <message>
            <source>Adds up parts that are given with their total: after a colon, after “made up of”, or as opposites such as women and men. Where a list may leave something out (“including”, “among them”), only parts that come to more than the total are flagged.</source>
            <translation>Zählt Teile zusammen, die mit ihrer Summe genannt sind: nach einem Doppelpunkt, nach „made up of“ oder als Gegensätze wie Frauen und Männer. Wo eine Liste etwas auslassen kann („including“, „among them“), werden nur Teile beanstandet, die mehr als die Summe ergeben.</translation>
        </message>
    </context>
    <context>
        <name>checks.rules.weekday_date</name>
        <message>
            <source>Monday</source>
            <translation>Montag</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>Dienstag</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>Mittwoch</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>Donnerstag</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>Freitag</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Samstag</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Sonntag</translation>
        </message>
        <message>
            <source>{date}, a {weekday}</source>
            <translation>{date}, ein {weekday}</translation>
        </message>
        <message>
            <source>{day} is a {weekday}</source>
            <translation>{day} ist ein {weekday}</translation>
        </message>
        <message>
            <source>“{date}” agrees with the calendar.</source>
            <translation>„{date}“ stimmt mit dem Kalender überein.</translation>
        </message>
        <message>
            <source>{told}, not a {weekday}.</source>
            <translation>{told}, kein {weekday}.</translation>
        </message>
        <message>
            <source>{told}, printed “{date}”</source>
            <translation>{told}, gedruckt „{date}“</translation>
        </message>
        <message>
            <source>Weekdays and dates</source>
            <translation>Wochentage und Daten</translation>
        </message>
        <message>
            <source>Looks up the weekday of a date. Without a year in the text it tries the likely year and those on either side, and warns only if none of them fits.</source>
            <translation>Schlägt den Wochentag eines Datums nach. Fehlt im Text das Jahr, werden das wahrscheinliche Jahr und die beiden daneben versucht; gewarnt wird nur, wenn keines passt.</translation>
        </message>
    </context>
    <context>
        <name>checks.working</name>
        <message>
            <source>{working}, printed {figure}: agrees</source>
            <translation>{working}, gedruckt {figure}: stimmt</translation>
        </message>
        <message>
            <source>{working}, printed {figure}</source>
            <translation>{working}, gedruckt {figure}</translation>
        </message>
        <message>
            <source>{figure} agrees with {other}.</source>
            <translation>{figure} passt zu {other}.</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} und {other}</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>{figure} or less</source>
            <translation>{figure} oder weniger</translation>
        </message>
        <message>
            <source>{figure} or more</source>
            <translation>{figure} oder mehr</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
    </context>
    <context>
        <name>claims.dates.timexes</name>
        <message>
            <source>looking back</source>
            <translation>zurückblickend</translation>
        </message>
        <message>
            <source>looking ahead</source>
            <translation>vorausblickend</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>wie geschrieben</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>nicht aufgelöst</translation>
        </message>
        <message>
            <source>needs the document date</source>
            <translation>braucht das Datum des Dokuments</translation>
        </message>
        <message>
            <source>against the document date, {day}</source>
            <translation>vom Datum des Dokuments aus, {day}</translation>
        </message>
        <message>
            <source>{against}, {looks}</source>
            <translation>{against}, {looks}</translation>
        </message>
    </context>
    <context>
        <name>claims.model</name>
        <message>
            <source>“{words}”, {how}</source>
            <translation>„{words}“, {how}</translation>
        </message>
    </context>
    <context>
        <name>claims.relations.lent</name>
        <message>
            <source>counted back from the later figure</source>
            <translation>von der späteren Zahl zurückgerechnet</translation>
        </message>
    </context>
    <context>
        <name>claims.times.counting</name>
        <message>
            <source>counted back from the figure before</source>
            <translation>von der Zahl davor zurückgerechnet</translation>
        </message>
        <message>
            <source>the time that the report compares with</source>
            <translation>die Zeit, mit der der Bericht vergleicht</translation>
        </message>
        <message>
            <source>the year before that of the other figure</source>
            <translation>das Jahr vor dem der anderen Zahl</translation>
        </message>
        <message>
            <source>“{words}”, of the same length</source>
            <translation>„{words}“, gleich lang</translation>
        </message>
    </context>
    <context>
        <name>claims.times.holding</name>
        <message>
            <source>the time of the figure that it is held against</source>
            <translation>die Zeit der Zahl, mit der verglichen wird</translation>
        </message>
        <message>
            <source>this time, which is held against the last</source>
            <translation>diese Zeit, die mit der letzten verglichen wird</translation>
        </message>
        <message>
            <source>“{words}”: the document date</source>
            <translation>„{words}“: das Datum des Dokuments</translation>
        </message>
        <message>
            <source>“{words}” so far</source>
            <translation>„{words}“ bis jetzt</translation>
        </message>
        <message>
            <source>what is done once a year: the year of the document</source>
            <translation>was einmal im Jahr geschieht: das Jahr des Dokuments</translation>
        </message>
        <message>
            <source>the time of the count that the report is about</source>
            <translation>die Zeit der Zählung, um die es im Bericht geht</translation>
        </message>
        <message>
            <source>what a market did: the day of the report</source>
            <translation>was ein Markt getan hat: der Tag des Berichts</translation>
        </message>
        <message>
            <source>the time told right before</source>
            <translation>die unmittelbar davor genannte Zeit</translation>
        </message>
        <message>
            <source>the period that the report is about</source>
            <translation>der Zeitraum, von dem der Bericht handelt</translation>
        </message>
        <message>
            <source>the period told before</source>
            <translation>der zuvor genannte Zeitraum</translation>
        </message>
    </context>
    <context>
        <name>claims.times.taken_up</name>
        <message>
            <source>the year that the report is about</source>
            <translation>das Jahr, um das es im Bericht geht</translation>
        </message>
    </context>
    <context>
        <name>claims.times.when</name>
        <message>
            <source>“now”: the document date</source>
            <translation>„jetzt“: das Datum des Dokuments</translation>
        </message>
        <message>
            <source>present tense: the document date</source>
            <translation>Gegenwart: das Datum des Dokuments</translation>
        </message>
        <message>
            <source>the time right before</source>
            <translation>die Zeit unmittelbar davor</translation>
        </message>
        <message>
            <source>forecast before for the same time</source>
            <translation>zuvor für dieselbe Zeit vorausgesagt</translation>
        </message>
    </context>
    <context>
        <name>claims.wording</name>
        <message>
            <source>Mon</source>
            <translation>Mo</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>Di</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>Mi</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>Fr</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>Sa</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>So</translation>
        </message>
        <message>
            <source>Jan</source>
            <translation>Jan</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>Feb</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>März</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>Apr</translation>
        </message>
        <message>
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>Juni</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>Juli</translation>
        </message>
        <message>
            <source>Aug</source>
            <translation>Aug</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>Sep</translation>
        </message>
        <message>
            <source>Oct</source>
            <translation>Okt</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>Nov</translation>
        </message>
        <message>
            <source>Dec</source>
            <translation>Dez</translation>
        </message>
        <message>
            <source>unattributed</source>
            <translation>ohne Quelle</translation>
        </message>
        <message>
            <source>{weekday} {day}</source>
            <translation>{weekday} {day}</translation>
        </message>
        <message>
            <source>since {when}</source>
            <translation>seit {when}</translation>
        </message>
        <message>
            <source>until {when}</source>
            <translation>bis {when}</translation>
        </message>
        <message>
            <source>{first}–{last} {month} {year}</source>
            <translation>{first}.–{last}. {month} {year}</translation>
        </message>
        <message>
            <source>{day} {month}</source>
            <translation>{day}. {month}</translation>
        </message>
        <message>
            <source>{first}–{last}</source>
            <translation>{first}–{last}</translation>
        </message>
        <message>
            <source>{day} {month} {year}</source>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <source>{when} {year}</source>
            <translation>{when} {year}</translation>
        </message>
    </context>
    <context>
        <name>documents.decode</name>
        <message>
            <source>“{name}” has no text in it.</source>
            <translation>„{name}“ enthält keinen Text.</translation>
        </message>
        <message>
            <source>There is no encoding called “{encoding}”.</source>
            <translation>Eine Zeichenkodierung namens „{encoding}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read as {encoding}. Choose another encoding.</source>
            <translation>„{name}“ lässt sich nicht als {encoding} lesen. Wählen Sie eine andere Zeichenkodierung.</translation>
        </message>
        <message>
            <source>“{name}” is not a text file.</source>
            <translation>„{name}“ ist keine Textdatei.</translation>
        </message>
        <message>
            <source>The encoding of “{name}” could not be made out. Choose one by hand.</source>
            <translation>Die Zeichenkodierung von „{name}“ ist nicht zu erkennen. Wählen Sie eine von Hand.</translation>
        </message>
    </context>
    <context>
        <name>documents.open</name>
        <message>
            <source>“{name}” is not a kind of file that can be opened. These are: {endings}.</source>
            <translation>„{name}“ ist keine Datei, die sich öffnen lässt. Öffnen lassen sich: {endings}.</translation>
        </message>
    </context>
    <context>
        <name>documents.package</name>
        <message>
            <source>“{name}” is protected by a password, or in the format of an old office program. Save it again without a password, as .docx or .odt.</source>
            <translation>„{name}“ ist mit einem Passwort geschützt oder im Format eines alten Büroprogramms. Speichern Sie die Datei ohne Passwort neu, als .docx oder .odt.</translation>
        </message>
        <message>
            <source>“{name}” is damaged, or not what its name says: it could not be opened. Ask for it again.</source>
            <translation>„{name}“ ist beschädigt oder nicht das, was der Name sagt, und konnte nicht geöffnet werden. Lassen Sie sich die Datei noch einmal schicken.</translation>
        </message>
        <message>
            <source>“{name}” defines abbreviations of its own, as no office program does, and is not opened: it may be made to do harm.</source>
            <translation>„{name}“ legt eigene Abkürzungen fest, wie es kein Büroprogramm tut, und wird nicht geöffnet: Die Datei könnte Schaden anrichten sollen.</translation>
        </message>
        <message>
            <source>“{name}” is protected by a password. Save it again without one.</source>
            <translation>„{name}“ ist mit einem Passwort geschützt. Speichern Sie die Datei ohne Passwort neu.</translation>
        </message>
        <message>
            <source>“{name}” grows to more than can be read when it is unpacked, and is not opened. If you trust it, save it again, or as a PDF.</source>
            <translation>„{name}“ wird beim Entpacken größer, als sich lesen lässt, und wird nicht geöffnet. Wenn Sie der Datei trauen, speichern Sie sie neu oder als PDF.</translation>
        </message>
    </context>
    <context>
        <name>documents.pdf_file</name>
        <message>
            <source>“{name}” is not a PDF file, or it is damaged: it could not be opened.</source>
            <translation>„{name}“ ist keine PDF-Datei oder beschädigt und konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>“{name}” is damaged: no page could be found in it. Ask for it again.</source>
            <translation>„{name}“ ist beschädigt: Keine Seite war darin zu finden. Lassen Sie sich die Datei noch einmal schicken.</translation>
        </message>
        <message>
            <source>“{name}” is locked. Give its password.</source>
            <translation>„{name}“ ist gesperrt. Geben Sie das Passwort ein.</translation>
        </message>
        <message>
            <source>That is not the password of “{name}”. Try again.</source>
            <translation>Das ist nicht das Passwort von „{name}“. Versuchen Sie es noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.docx</name>
        <message>
            <source>Word document</source>
            <translation>Word-Dokument</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.eml</name>
        <message>
            <source>“{name}” is damaged, or not a saved mail: it could not be read.</source>
            <translation>„{name}“ ist beschädigt oder keine gespeicherte E-Mail und konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>“{name}” has more than {most} parts, as no mail to a newsroom has, and is not read. Open the part you need by itself.</source>
            <translation>„{name}“ hat mehr als {most} Teile, wie keine E-Mail an eine Redaktion, und wird nicht gelesen. Öffnen Sie den Teil, den Sie brauchen, für sich.</translation>
        </message>
        <message>
            <source>“{name}” is not a saved mail: it has no sender or date.</source>
            <translation>„{name}“ ist keine gespeicherte E-Mail: Absender und Datum fehlen.</translation>
        </message>
        <message>
            <source>“{name}” has no text in it.</source>
            <translation>„{name}“ enthält keinen Text.</translation>
        </message>
        <message>
            <source>The mail itself has no text.</source>
            <translation>Die E-Mail selbst hat keinen Text.</translation>
        </message>
        <message>
            <source>Attached, and not read: {names}. Save what you need and open it by itself.</source>
            <translation>Angehängt und nicht gelesen: {names}. Speichern Sie, was Sie brauchen, und öffnen Sie es für sich.</translation>
        </message>
        <message>
            <source>Saved mail</source>
            <translation>Gespeicherte E-Mail</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.html</name>
        <message>
            <source>The parts of this web page are nested too deeply to tell the article from what stands around it: all text of the page is here, paragraph by paragraph.</source>
            <translation>Die Teile dieser Webseite sind zu tief verschachtelt, um den Artikel vom Rest zu trennen: Aller Text der Seite ist da, Absatz für Absatz.</translation>
        </message>
        <message>
            <source>“{name}” has no text in it.</source>
            <translation>„{name}“ enthält keinen Text.</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.markdown</name>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.odt</name>
        <message>
            <source>“{name}” is protected by a password. Save it again without one.</source>
            <translation>„{name}“ ist mit einem Passwort geschützt. Speichern Sie die Datei ohne Passwort neu.</translation>
        </message>
        <message>
            <source>OpenDocument text</source>
            <translation>OpenDocument-Text</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.pdf</name>
        <message>
            <source>This file has no text that can be read: it is probably a scan. Its pages are shown, but nothing can be found on them. Ask for the file with its text, or have the text recognised.</source>
            <translation>Diese Datei hat keinen lesbaren Text: Sie ist vermutlich ein Scan. Ihre Seiten werden gezeigt, aber nichts lässt sich auf ihnen finden. Lassen Sie sich die Datei mit Text schicken oder den Text erkennen.</translation>
        </message>
        <message>
            <source>This file is damaged, and no text is left in it that can be read. Its pages are shown as far as that is possible. Ask for it again.</source>
            <translation>Diese Datei ist beschädigt, und es ist kein lesbarer Text mehr darin. Ihre Seiten werden gezeigt, soweit das geht. Lassen Sie sich die Datei noch einmal schicken.</translation>
        </message>
        <message>
            <source>Text on pictures is recognised by Tesseract, a free program that is not installed here. Install it (on Debian and Ubuntu the package tesseract-ocr), then open the file again.</source>
            <translation>Text auf Bildern erkennt Tesseract, ein freies Programm, das hier nicht installiert ist. Installieren Sie es (unter Debian und Ubuntu das Paket tesseract-ocr) und öffnen Sie die Datei neu.</translation>
        </message>
        <message>
            <source>that took too long, or stopped the reader. The other pages are here</source>
            <translation>das dauerte zu lange oder hielt das Lesen an. Die anderen Seiten sind da</translation>
        </message>
        <message>
            <source>the file is damaged there</source>
            <translation>die Datei ist dort beschädigt</translation>
        </message>
        <message>
            <source>The text of page {page} was recognised from a picture (OCR): compare it with the page.</source>
            <translation>Der Text von Seite {page} wurde auf einem Bild erkannt (OCR): Vergleichen Sie ihn mit der Seite.</translation>
        </message>
        <message>
            <source>The text of pages {first} to {last} was recognised from pictures (OCR): compare it with the pages.</source>
            <translation>Der Text der Seiten {first} bis {last} wurde auf Bildern erkannt (OCR): Vergleichen Sie ihn mit den Seiten.</translation>
        </message>
        <message>
            <source>Of {number} recognised words {doubtful} are doubtful.</source>
            <translation>Von {number} erkannten Wörtern sind {doubtful} zweifelhaft.</translation>
        </message>
        <message>
            <source>Page {page} has no text</source>
            <translation>Seite {page} hat keinen Text</translation>
        </message>
        <message>
            <source>Pages {first} to {last} have no text</source>
            <translation>Die Seiten {first} bis {last} haben keinen Text</translation>
        </message>
        <message>
            <source>Page {page} could not be read: {reason}.</source>
            <translation>Seite {page} konnte nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>Pages {first} to {last} could not be read: {reason}.</source>
            <translation>Die Seiten {first} bis {last} konnten nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
    </context>
    <context>
        <name>documents.readers.text</name>
        <message>
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
    </context>
    <context>
        <name>documents.recognise</name>
        <message>
            <source>Tesseract could not recognise its text</source>
            <translation>Tesseract konnte ihren Text nicht erkennen</translation>
        </message>
    </context>
    <context>
        <name>documents.render</name>
        <message>
            <source>Page {page} of “{name}” could not be drawn.</source>
            <translation>Seite {page} von „{name}“ konnte nicht gezeichnet werden.</translation>
        </message>
        <message>
            <source>“{name}” has no page {page}.</source>
            <translation>„{name}“ hat keine Seite {page}.</translation>
        </message>
    </context>
    <context>
        <name>documents.source</name>
        <message>
            <source>“{name}” is a folder, not a file.</source>
            <translation>„{name}“ ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <source>“{name}” is not a file that can be read.</source>
            <translation>„{name}“ ist keine Datei, die sich lesen lässt.</translation>
        </message>
        <message>
            <source>“{name}” is too large: it has {megabytes} MB, and {most} MB can be opened.</source>
            <translation>„{name}“ ist zu groß: Die Datei hat {megabytes} MB, öffnen lassen sich {most} MB.</translation>
        </message>
        <message>
            <source>There is no file “{path}”.</source>
            <translation>Die Datei „{path}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>You are not allowed to read “{path}”.</source>
            <translation>Sie dürfen „{path}“ nicht lesen.</translation>
        </message>
        <message>
            <source>“{path}” could not be read: {error}.</source>
            <translation>„{path}“ konnte nicht gelesen werden: {error}.</translation>
        </message>
        <message>
            <source>“{name}” is empty.</source>
            <translation>„{name}“ ist leer.</translation>
        </message>
    </context>
    <context>
        <name>language.pipeline</name>
        <message>
            <source>The language pipeline that ships with Inspector is missing. Install Inspector again.</source>
            <translation>Das Sprachmodell, das Inspector mitbringt, fehlt. Installieren Sie Inspector neu.</translation>
        </message>
        <message>
            <source>There is no pipeline called “{name}”. Choose an installed one, or the folder of one.</source>
            <translation>Ein Sprachmodell namens „{name}“ gibt es nicht. Wählen Sie ein installiertes oder den Ordner eines Modells.</translation>
        </message>
        <message>
            <source>The pipeline “{name}” cannot be loaded: {reason}</source>
            <translation>Das Sprachmodell „{name}“ lässt sich nicht laden: {reason}</translation>
        </message>
        <message>
            <source>The pipeline “{name}” is for the language “{language}”. Inspector reads English.</source>
            <translation>Das Sprachmodell „{name}“ ist für die Sprache „{language}“. Inspector liest Englisch.</translation>
        </message>
    </context>
    <context>
        <name>report.choice</name>
        <message>
            <source>What the checks found</source>
            <translation>Was die Prüfungen ergeben haben</translation>
        </message>
        <message>
            <source>Dismissed findings</source>
            <translation>Verworfene Befunde</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Notes and links</source>
            <translation>Notizen und Links</translation>
        </message>
        <message>
            <source>Left out of this report: {parts}.</source>
            <translation>In diesem Bericht fehlt: {parts}.</translation>
        </message>
    </context>
    <context>
        <name>report.kinds</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Group or other name</source>
            <translation>Gruppe oder anderer Name</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Groups and other names</source>
            <translation>Gruppen und andere Namen</translation>
        </message>
    </context>
    <context>
        <name>report.provenance</name>
        <message>
            <source>it stands in the dateline</source>
            <translation>es steht in der Datumszeile</translation>
        </message>
        <message>
            <source>it stands in the byline</source>
            <translation>es steht in der Autorenzeile</translation>
        </message>
        <message>
            <source>labelled as in most of its other places</source>
            <translation>bezeichnet wie an den meisten anderen Stellen</translation>
        </message>
        <message>
            <source>the same words are a name elsewhere in the article</source>
            <translation>dieselben Wörter sind anderswo im Artikel ein Name</translation>
        </message>
        <message>
            <source>it is the surname of a full name elsewhere</source>
            <translation>es ist der Nachname eines vollen Namens anderswo</translation>
        </message>
        <message>
            <source>it is the short form of a name elsewhere</source>
            <translation>es ist die Kurzform eines Namens anderswo</translation>
        </message>
        <message>
            <source>it is in the list of names that Inspector knows</source>
            <translation>es steht in der Liste der Namen, die Inspector kennt</translation>
        </message>
        <message>
            <source>rule: {rule} ({program})</source>
            <translation>Regel: {rule} ({program})</translation>
        </message>
        <message>
            <source>found by the language pipeline {pipeline}</source>
            <translation>gefunden vom Sprachmodell {pipeline}</translation>
        </message>
        <message>
            <source>found by the rules for figures ({program})</source>
            <translation>gefunden von den Regeln für Zahlen ({program})</translation>
        </message>
        <message>
            <source>found by the rules for dates ({program})</source>
            <translation>gefunden von den Regeln für Daten ({program})</translation>
        </message>
        <message>
            <source>check “{check}” ({program})</source>
            <translation>Prüfung „{check}“ ({program})</translation>
        </message>
        <message>
            <source>set by the editor</source>
            <translation>von Hand gesetzt</translation>
        </message>
        <message>
            <source>set by the editor ({signed})</source>
            <translation>von Hand gesetzt ({signed})</translation>
        </message>
        <message>
            <source>OCR, {percent}% sure</source>
            <translation>OCR, zu {percent} % sicher</translation>
        </message>
    </context>
    <context>
        <name>report.write</name>
        <message>
            <source>“{name}” does not say what kind of report to write. End it with one of: {endings}.</source>
            <translation>„{name}“ sagt nicht, welche Art von Bericht geschrieben werden soll. Mögliche Endungen: {endings}.</translation>
        </message>
        <message>
            <source>“{name}” is the article itself, which is never altered. Choose another name.</source>
            <translation>„{name}“ ist der Artikel selbst, der nie verändert wird. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is no folder “{folder}”. Make it, or choose another one.</source>
            <translation>Den Ordner „{folder}“ gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>“{path}” is a folder. Choose the name of a file.</source>
            <translation>„{path}“ ist ein Ordner. Wählen Sie den Namen einer Datei.</translation>
        </message>
    </context>
    <context>
        <name>report.writers.csv</name>
        <message>
            <source>Table of figures (CSV)</source>
            <translation>Tabelle der Zahlen (CSV)</translation>
        </message>
    </context>
    <context>
        <name>report.writers.html</name>
        <message>
            <source>Report as a web page (HTML)</source>
            <translation>Bericht als Webseite (HTML)</translation>
        </message>
    </context>
    <context>
        <name>report.writers.json</name>
        <message>
            <source>Records for other programs (JSON)</source>
            <translation>Datensätze für andere Programme (JSON)</translation>
        </message>
    </context>
    <context>
        <name>report.writers.pdf</name>
        <message>
            <source>“{name}” cannot be annotated, because the file is damaged. Choose another kind of report.</source>
            <translation>„{name}“ lässt sich nicht mit Anmerkungen versehen, weil die Datei beschädigt ist. Wählen Sie eine andere Art von Bericht.</translation>
        </message>
        <message>
            <source>“{name}” has changed since it was opened. Open it again, then export.</source>
            <translation>„{name}“ hat sich seit dem Öffnen geändert. Öffnen Sie die Datei neu und exportieren Sie dann.</translation>
        </message>
        <message>
            <source>“{name}” is locked. Give its password.</source>
            <translation>„{name}“ ist gesperrt. Geben Sie das Passwort ein.</translation>
        </message>
        <message>
            <source>Annotated article (PDF)</source>
            <translation>Artikel mit Anmerkungen (PDF)</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Light, dark or with high contrast, or as the system has it.</source>
            <translation>Hell, dunkel oder mit hohem Kontrast, oder wie im System eingestellt.</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Sprache des Fensters</translation>
        </message>
        <message>
            <source>Counts from the next start. Reports are in English, as the articles are.</source>
            <translation>Gilt ab dem nächsten Start. Berichte sind auf Englisch, wie die Artikel.</translation>
        </message>
        <message>
            <source>Size of menus and lists</source>
            <translation>Größe von Menüs und Listen</translation>
        </message>
        <message>
            <source>In per cent of what the system has. The article has its own.</source>
            <translation>In Prozent der Größe im System. Für den Artikel gilt eine eigene.</translation>
        </message>
        <message>
            <source>Font of the article</source>
            <translation>Schrift des Artikels</translation>
        </message>
        <message>
            <source>Empty: a serif face that is on this computer.</source>
            <translation>Leer: eine Serifenschrift, die auf diesem Computer vorhanden ist.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>The size of the article's text, in points.</source>
            <translation>Die Größe des Artikeltextes, in Punkt.</translation>
        </message>
        <message>
            <source>Dark pages</source>
            <translation>Dunkle Seiten</translation>
        </message>
        <message>
            <source>Show the paper of PDF files dark. Pictures stay as they are.</source>
            <translation>Das Papier von PDF-Dateien dunkel zeigen. Bilder bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Reopen documents</source>
            <translation>Dokumente wieder öffnen</translation>
        </message>
        <message>
            <source>Begin with the documents that were open when you left.</source>
            <translation>Mit den Dokumenten beginnen, die beim Beenden geöffnet waren.</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Kürzel</translation>
        </message>
        <message>
            <source>They sign your decisions and notes, in reports as well.</source>
            <translation>Damit werden Ihre Entscheidungen und Notizen gezeichnet, auch in Berichten.</translation>
        </message>
        <message>
            <source>Report format</source>
            <translation>Berichtsformat</translation>
        </message>
        <message>
            <source>The format that Export begins with.</source>
            <translation>Das Format, mit dem der Export beginnt.</translation>
        </message>
        <message>
            <source>Left out of reports</source>
            <translation>In Berichten weggelassen</translation>
        </message>
        <message>
            <source>What Export and Print leave out. Export › What goes in changes it.</source>
            <translation>Was beim Exportieren und Drucken wegbleibt. Exportieren › Was hineinkommt ändert es.</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>What is not ticked is not checked, in no document. A check can also be switched off for one document, in the list of its findings.</source>
            <translation>Was nicht angehakt ist, wird in keinem Dokument geprüft. Für ein einzelnes Dokument lässt sich eine Prüfung auch in der Liste ihrer Befunde abschalten.</translation>
        </message>
        <message>
            <source>Further checks</source>
            <translation>Weitere Prüfungen</translation>
        </message>
        <message>
            <source>These are off unless you tick them, because they are not yet right often enough.</source>
            <translation>Sie sind aus, solange Sie sie nicht anhaken, weil sie noch nicht oft genug recht haben.</translation>
        </message>
        <message>
            <source>Language pipeline</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>The name or the folder of a spaCy pipeline. Empty: the one that ships with Inspector.</source>
            <translation>Der Name oder der Ordner eines spaCy-Modells. Leer: das Modell, das Inspector mitbringt.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>Keys that you have changed. Help › Keyboard shortcuts changes them.</source>
            <translation>Von Ihnen geänderte Tasten. Ändern lassen sie sich unter Hilfe › Tastenkürzel.</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>The files opened last, the newest first.</source>
            <translation>Die zuletzt geöffneten Dateien, die neueste zuerst.</translation>
        </message>
        <message>
            <source>The settings could not be saved in {folder}: {error}.</source>
            <translation>Die Einstellungen konnten nicht in {folder} gespeichert werden: {error}.</translation>
        </message>
    </context>
    <context>
        <name>store.package</name>
        <message>
            <source>“{name}” is too large to be a review package.</source>
            <translation>„{name}“ ist für ein Prüfpaket zu groß.</translation>
        </message>
        <message>
            <source>“{name}” is damaged, or not a review package of Inspector.</source>
            <translation>„{name}“ ist beschädigt oder kein Prüfpaket von Inspector.</translation>
        </message>
        <message>
            <source>“{name}” was made by a newer Inspector. Install that one to read it.</source>
            <translation>„{name}“ stammt von einem neueren Inspector. Installieren Sie ihn, um das Paket zu lesen.</translation>
        </message>
    </context>
    <context>
        <name>store.workspace</name>
        <message>
            <source>Your decisions were kept by a newer Inspector, and this one does not know their form. Install the newer one to see them.</source>
            <translation>Ihre Entscheidungen wurden von einem neueren Inspector gespeichert, dessen Form dieser nicht kennt. Installieren Sie den neueren, um sie zu sehen.</translation>
        </message>
        <message>
            <source>Your decisions are not saved yet, because another program is using “{path}”. Close that one; the next decision saves them all.</source>
            <translation>Ihre Entscheidungen sind noch nicht gespeichert, weil ein anderes Programm „{path}“ benutzt. Schließen Sie es; die nächste Entscheidung speichert alle.</translation>
        </message>
        <message>
            <source>“{path}”, where your decisions are kept, is damaged. You can work on, but nothing is remembered until you move that file away.</source>
            <translation>„{path}“, wo Ihre Entscheidungen gespeichert werden, ist beschädigt. Sie können weiterarbeiten, aber nichts wird behalten, bis Sie diese Datei wegräumen.</translation>
        </message>
        <message>
            <source>There is no room left to keep your decisions in “{folder}”. Make some.</source>
            <translation>In „{folder}“ ist kein Platz mehr für Ihre Entscheidungen. Schaffen Sie welchen.</translation>
        </message>
        <message>
            <source>Your decisions cannot be kept in “{folder}” ({error}). You can work on, but they are forgotten when you leave.</source>
            <translation>Ihre Entscheidungen lassen sich nicht in „{folder}“ speichern ({error}). Sie können weiterarbeiten, aber beim Beenden gehen sie verloren.</translation>
        </message>
    </context>
    <context>
        <name>ui.actions</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Markierungen</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Say of it</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Mark as</source>
            <translation>Markieren als</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Extras</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <source>Open pasted text</source>
            <translation>Eingefügten Text öffnen</translation>
        </message>
        <message>
            <source>Reopen closed document</source>
            <translation>Geschlossenes Dokument wieder öffnen</translation>
        </message>
        <message>
            <source>Close document</source>
            <translation>Dokument schließen</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>save, report</source>
            <translation>speichern, bericht</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>paper, printer</source>
            <translation>papier, drucker</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo {step}</source>
            <translation>Rückgängig: {step}</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Redo {step}</source>
            <translation>Wiederholen: {step}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy with its sentence</source>
            <translation>Mit dem Satz kopieren</translation>
        </message>
        <message>
            <source>Copy with its place</source>
            <translation>Mit der Stelle kopieren</translation>
        </message>
        <message>
            <source>Copy working</source>
            <translation>Rechnung kopieren</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>Suchen …</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>Weitersuchen</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>Rückwärts suchen</translation>
        </message>
        <message>
            <source>Find selection</source>
            <translation>Auswahl suchen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>All marks</source>
            <translation>Alle Markierungen</translation>
        </message>
        <message>
            <source>Side panel</source>
            <translation>Seitenleiste</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Gliederung</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vorwärts</translation>
        </message>
        <message>
            <source>Next document</source>
            <translation>Nächstes Dokument</translation>
        </message>
        <message>
            <source>Previous document</source>
            <translation>Voriges Dokument</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Voriger Bereich</translation>
        </message>
        <message>
            <source>Next issue</source>
            <translation>Nächste Auffälligkeit</translation>
        </message>
        <message>
            <source>Previous issue</source>
            <translation>Vorige Auffälligkeit</translation>
        </message>
        <message>
            <source>Show the card</source>
            <translation>Karte zeigen</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>ignore, false alarm</source>
            <translation>ignorieren, Fehlalarm</translation>
        </message>
        <message>
            <source>Switch off this check for this document</source>
            <translation>Diese Prüfung für dieses Dokument abschalten</translation>
        </message>
        <message>
            <source>Switch off this check altogether</source>
            <translation>Diese Prüfung ganz abschalten</translation>
        </message>
        <message>
            <source>Add to the sum</source>
            <translation>Zur Summe hinzufügen</translation>
        </message>
        <message>
            <source>Take out of the sum</source>
            <translation>Aus der Summe nehmen</translation>
        </message>
        <message>
            <source>Clear the sum</source>
            <translation>Summe leeren</translation>
        </message>
        <message>
            <source>Date of the article…</source>
            <translation>Datum des Artikels …</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Erneut suchen</translation>
        </message>
        <message>
            <source>analyse again, refresh, reload</source>
            <translation>neu auswerten, aktualisieren, neu laden</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Gegenlesen</translation>
        </message>
        <message>
            <source>Command palette…</source>
            <translation>Befehlspalette …</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>settings, options, theme, language, font</source>
            <translation>Einstellungen, Optionen, Farben, Sprache, Schrift</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>keys, hotkeys</source>
            <translation>Tasten, Kürzel</translation>
        </message>
        <message>
            <source>About Inspector</source>
            <translation>Über Inspector</translation>
        </message>
    </context>
    <context>
        <name>ui.commands</name>
        <message>
            <source>Articles ({suffixes});;All files (*)</source>
            <translation>Artikel ({suffixes});;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>Artikel öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.about</name>
        <message>
            <source>Reads an article as an editor does: names, figures, conversions and dates, on the page itself. Everything happens on this computer; the article is never altered.

Free software under the GNU Affero General Public License, version 3 or later.</source>
            <translation>Liest einen Artikel wie in der Redaktion: Namen, Zahlen, Umrechnungen und Daten, auf der Seite selbst. Alles geschieht auf diesem Computer; der Artikel wird nie verändert.

Freie Software unter der GNU Affero General Public License, Version 3 oder später.</translation>
        </message>
        <message>
            <source>About Inspector</source>
            <translation>Über Inspector</translation>
        </message>
        <message>
            <source>not loaded yet</source>
            <translation>noch nicht geladen</translation>
        </message>
        <message>
            <source>Language pipeline: {name}</source>
            <translation>Sprachmodell: {name}</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.changes</name>
        <message>
            <source>Changed figures</source>
            <translation>Geänderte Zahlen</translation>
        </message>
        <message>
            <source>{name}: {changes}.</source>
            <translation>{name}: {changes}.</translation>
        </message>
        <message>
            <source>New: {figure}</source>
            <translation>Neu: {figure}</translation>
        </message>
        <message>
            <source>Dropped: {figure}</source>
            <translation>Entfallen: {figure}</translation>
        </message>
        <message>
            <source>no figure differs</source>
            <translation>keine Zahl weicht ab</translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) changed</source>
            <translation>
                <numerusform>%Ln Zahl geändert</numerusform>
                <numerusform>%Ln Zahlen geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>%Ln neu</numerusform>
                <numerusform>%Ln neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) new</source>
            <translation>
                <numerusform>%Ln Zahl neu</numerusform>
                <numerusform>%Ln Zahlen neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln dropped</source>
            <translation>
                <numerusform>%Ln entfallen</numerusform>
                <numerusform>%Ln entfallen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) dropped</source>
            <translation>
                <numerusform>%Ln Zahl entfallen</numerusform>
                <numerusform>%Ln Zahlen entfallen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.claim</name>
        <message>
            <source>Write one figure with its unit, such as “≥ 1,300 square km” or “about 40 buses”.</source>
            <translation>Schreiben Sie eine Zahl mit ihrer Einheit, auf Englisch, etwa „≥ 1,300 square km“ oder „about 40 buses“.</translation>
        </message>
        <message>
            <source>Write days as 2025-03-13 or 13 Mar 2025.</source>
            <translation>Schreiben Sie Tage als 2025-03-13 oder 13 Mar 2025.</translation>
        </message>
        <message>
            <source>The first day is after the last one.</source>
            <translation>Der erste Tag liegt nach dem letzten.</translation>
        </message>
        <message>
            <source>Correct the figure</source>
            <translation>Zahl berichtigen</translation>
        </message>
        <message>
            <source>Add a figure</source>
            <translation>Zahl hinzufügen</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>&amp;Figure</source>
            <translation>&amp;Zahl</translation>
        </message>
        <message>
            <source>such as ≥ 1,300 square km</source>
            <translation>etwa ≥ 1,300 square km</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Was</translation>
        </message>
        <message>
            <source>what is counted or measured</source>
            <translation>was gezählt oder gemessen wird</translation>
        </message>
        <message>
            <source>W&amp;hose</source>
            <translation>We&amp;ssen</translation>
        </message>
        <message>
            <source>whose figure it is</source>
            <translation>wessen Zahl es ist</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>&amp;Quelle</translation>
        </message>
        <message>
            <source>who says so</source>
            <translation>wer es sagt</translation>
        </message>
        <message>
            <source>From &amp;day</source>
            <translation>&amp;Vom Tag</translation>
        </message>
        <message>
            <source>the first day, such as 2025-03-13</source>
            <translation>der erste Tag, etwa 2025-03-13</translation>
        </message>
        <message>
            <source>&amp;To day</source>
            <translation>&amp;Bis zum Tag</translation>
        </message>
        <message>
            <source>the last day; empty: it is not known</source>
            <translation>der letzte Tag; leer: nicht bekannt</translation>
        </message>
        <message>
            <source>No figure</source>
            <translation>Keine Zahl</translation>
        </message>
        <message>
            <source>This is no figure: delete it</source>
            <translation>Das ist keine Zahl: löschen</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>Read as {figure} · {when}</source>
            <translation>Gelesen als {figure} · {when}</translation>
        </message>
        <message>
            <source>Read as {figure}, without a unit · {when}</source>
            <translation>Gelesen als {figure}, ohne Einheit · {when}</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.conflicts</name>
        <message>
            <source>Where two readers differ</source>
            <translation>Wo beide uneins sind</translation>
        </message>
        <message>
            <source>Your own word counts. Tick the lines in which the other reader’s is to count.</source>
            <translation>Es gilt Ihr eigenes Urteil. Haken Sie die Zeilen an, in denen das andere gelten soll.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Ihres</translation>
        </message>
        <message>
            <source>The other’s</source>
            <translation>Das andere</translation>
        </message>
        <message>
            <source>highlighted</source>
            <translation>hervorgehoben</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>kein Name</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>keine Zahl</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.date</name>
        <message>
            <source>Dates such as “on Wednesday” and “last summer” are counted from the day the article was written. The figures, the chart and the reports follow.</source>
            <translation>Angaben wie „on Wednesday“ und „last summer“ zählen von dem Tag an, an dem der Artikel geschrieben wurde. Zahlen, Diagramm und Berichte richten sich danach.</translation>
        </message>
        <message>
            <source>The article names its day without the year: below stands the last one that fits. See whether it is the right one.</source>
            <translation>Der Artikel nennt seinen Tag ohne das Jahr: Unten steht der letzte, der passt. Sehen Sie nach, ob es der richtige ist.</translation>
        </message>
        <message>
            <source>Write the day as 2025-03-13 or 13 Mar 2025.</source>
            <translation>Schreiben Sie den Tag als 2025-03-13 oder 13 Mar 2025.</translation>
        </message>
        <message>
            <source>Date of the article</source>
            <translation>Datum des Artikels</translation>
        </message>
        <message>
            <source>Use this date</source>
            <translation>Dieses Datum verwenden</translation>
        </message>
        <message>
            <source>As the article says</source>
            <translation>Wie im Artikel</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.export</name>
        <message>
            <source>Export a report</source>
            <translation>Bericht exportieren</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen …</translation>
        </message>
        <message>
            <source>Format:</source>
            <translation>Format:</translation>
        </message>
        <message>
            <source>Save as:</source>
            <translation>Speichern als:</translation>
        </message>
        <message>
            <source>What goes in:</source>
            <translation>Was hineinkommt:</translation>
        </message>
        <message>
            <source>pasted text</source>
            <translation>eingefügter Text</translation>
        </message>
        <message>
            <source>{name} report</source>
            <translation>Bericht {name}</translation>
        </message>
        <message>
            <source>This is the article itself, which is never altered.</source>
            <translation>Das ist der Artikel selbst, der nie verändert wird.</translation>
        </message>
        <message>
            <source>The folder {path} does not exist.</source>
            <translation>Den Ordner {path} gibt es nicht.</translation>
        </message>
        <message>
            <source>A file of this name exists and will be replaced.</source>
            <translation>Eine Datei dieses Namens ist vorhanden und wird ersetzt.</translation>
        </message>
        <message>
            <source>Save the report as</source>
            <translation>Bericht speichern als</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.name</name>
        <message>
            <source>Correct the name</source>
            <translation>Namen berichtigen</translation>
        </message>
        <message>
            <source>Add a name</source>
            <translation>Namen hinzufügen</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Choose another name of the article to merge the two</source>
            <translation>Wählen Sie einen anderen Namen des Artikels, um beide zusammenzulegen</translation>
        </message>
        <message numerus="yes">
            <source>&amp;All %Ln mention(s)</source>
            <translation>
                <numerusform>&amp;Alle %Ln Erwähnung</numerusform>
                <numerusform>&amp;Alle %Ln Erwähnungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>&amp;Means</source>
            <translation>&amp;Bedeutet</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Kein Name</translation>
        </message>
        <message>
            <source>This is no name: delete it</source>
            <translation>Das ist kein Name: löschen</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.palette</name>
        <message>
            <source>@ open documents    # recent files    % outline    $ claims</source>
            <translation>@ offene Dokumente    # zuletzt geöffnet    % Gliederung    $ Angaben</translation>
        </message>
        <message>
            <source>Nothing matches. A sign first looks elsewhere: {signs}</source>
            <translation>Nichts passt. Ein Zeichen davor sucht anderswo: {signs}</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>Type a command, or @ # % $</source>
            <translation>Befehl eingeben, oder @ # % $</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>What matches</source>
            <translation>Treffer</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.picture</name>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Export the chart</source>
            <translation>Diagramm exportieren</translation>
        </message>
        <message>
            <source>Chart: your name or your desk</source>
            <translation>Grafik: Ihr Name oder Ihr Ressort</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Title:</source>
            <translation>Titel:</translation>
        </message>
        <message>
            <source>Notes:</source>
            <translation>Anmerkungen:</translation>
        </message>
        <message>
            <source>Byline:</source>
            <translation>Autorenzeile:</translation>
        </message>
        <message>
            <source>Description for screen readers:</source>
            <translation>Beschreibung für Vorleseprogramme:</translation>
        </message>
        <message>
            <source>Format:</source>
            <translation>Format:</translation>
        </message>
        <message>
            <source>Size:</source>
            <translation>Größe:</translation>
        </message>
        <message>
            <source>Appearance:</source>
            <translation>Darstellung:</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>Diagramm speichern</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.preferences</name>
        <message>
            <source>As the system has it</source>
            <translation>Wie im System eingestellt</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>High contrast, black on white</source>
            <translation>Hoher Kontrast, schwarz auf weiß</translation>
        </message>
        <message>
            <source>High contrast, white on black</source>
            <translation>Hoher Kontrast, weiß auf schwarz</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>Wie bisher</translation>
        </message>
        <message>
            <source>A serif face</source>
            <translation>Eine Serifenschrift</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>The one that ships with Inspector</source>
            <translation>Das mitgelieferte</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Ordner …</translation>
        </message>
        <message>
            <source>The folder of a spaCy pipeline</source>
            <translation>Der Ordner eines spaCy-Modells</translation>
        </message>
        <message numerus="yes">
            <source>Forget %Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei vergessen</numerusform>
                <numerusform>%Ln Dateien vergessen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to forget</source>
            <translation>Nichts zu vergessen</translation>
        </message>
        <message numerus="yes">
            <source>Take back %Ln change(s)</source>
            <translation>
                <numerusform>%Ln Änderung zurücknehmen</numerusform>
                <numerusform>%Ln Änderungen zurücknehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing changed</source>
            <translation>Nichts geändert</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.preview</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>The article is long: its report takes a while.</source>
            <translation>Der Artikel ist lang: Sein Bericht braucht eine Weile.</translation>
        </message>
        <message>
            <source>Show the preview</source>
            <translation>Vorschau zeigen</translation>
        </message>
        <message>
            <source>The preview is being made…</source>
            <translation>Die Vorschau wird erstellt …</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.print_preview</name>
        <message>
            <source>Print {name}</source>
            <translation>{name} drucken</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.problem</name>
        <message>
            <source>That did not work</source>
            <translation>Das hat nicht geklappt</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.read_back</name>
        <message>
            <source>Read-back</source>
            <translation>Gegenlesen</translation>
        </message>
        <message>
            <source>Figures read</source>
            <translation>Gelesene Zahlen</translation>
        </message>
        <message>
            <source>Verified (Space)</source>
            <translation>Geprüft (Leertaste)</translation>
        </message>
        <message>
            <source>Query (Q)</source>
            <translation>Nachfragen (Q)</translation>
        </message>
        <message>
            <source>Back (←)</source>
            <translation>Zurück (←)</translation>
        </message>
        <message>
            <source>Skip (→)</source>
            <translation>Weiter (→)</translation>
        </message>
        <message>
            <source>Read aloud (R)</source>
            <translation>Vorlesen (R)</translation>
        </message>
        <message>
            <source>Figure {number} of {total}</source>
            <translation>Zahl {number} von {total}</translation>
        </message>
        <message>
            <source>All read</source>
            <translation>Alles gelesen</translation>
        </message>
        <message>
            <source>Nothing to read</source>
            <translation>Nichts zu lesen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s)</source>
            <translation>
                <numerusform>%Ln Zahl</numerusform>
                <numerusform>%Ln Zahlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln verified</source>
            <translation>
                <numerusform>%Ln geprüft</numerusform>
                <numerusform>%Ln geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln queried</source>
            <translation>
                <numerusform>%Ln nachzufragen</numerusform>
                <numerusform>%Ln nachzufragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passed over; ← goes back.</source>
            <translation>
                <numerusform>%Ln übersprungen; ← geht zurück.</numerusform>
                <numerusform>%Ln übersprungen; ← geht zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.shortcuts</name>
        <message>
            <source>Pick a command and press its new keys.</source>
            <translation>Wählen Sie einen Befehl und drücken Sie seine neuen Tasten.</translation>
        </message>
        <message>
            <source>This key belongs to a part of the window and stays as it is.</source>
            <translation>Diese Taste gehört zu einem Teil des Fensters und bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter the commands</source>
            <translation>Befehle filtern</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Neue Tasten</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>As at first</source>
            <translation>Wie anfangs</translation>
        </message>
        <message>
            <source>{keys} is taken by “{command}”. Press other keys.</source>
            <translation>{keys} gehört schon zu „{command}“. Drücken Sie andere Tasten.</translation>
        </message>
        <message>
            <source>“{command}” has {keys} now.</source>
            <translation>„{command}“ hat jetzt {keys}.</translation>
        </message>
        <message>
            <source>“{command}” has no keys now.</source>
            <translation>„{command}“ hat jetzt keine Tasten.</translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.span</name>
        <message>
            <source>Words that are marked</source>
            <translation>Die markierten Wörter</translation>
        </message>
        <message>
            <source>Begin a word earlier</source>
            <translation>Ein Wort früher beginnen</translation>
        </message>
        <message>
            <source>Begin a word later</source>
            <translation>Ein Wort später beginnen</translation>
        </message>
        <message>
            <source>End a word earlier</source>
            <translation>Ein Wort früher enden</translation>
        </message>
        <message>
            <source>End a word later</source>
            <translation>Ein Wort später enden</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Anfang</translation>
        </message>
    </context>
    <context>
        <name>ui.hand</name>
        <message>
            <source>dismiss {words}</source>
            <translation>{words} verwerfen</translation>
        </message>
        <message>
            <source>restore {words}</source>
            <translation>{words} wiederherstellen</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>„{words}“</translation>
        </message>
        <message>
            <source>switch on “{check}”</source>
            <translation>„{check}“ einschalten</translation>
        </message>
        <message>
            <source>switch off “{check}”</source>
            <translation>„{check}“ abschalten</translation>
        </message>
    </context>
    <context>
        <name>ui.handing</name>
        <message>
            <source>{name} could not be read: {error}.</source>
            <translation>{name} konnte nicht gelesen werden: {error}.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln decision(s) taken over.</source>
            <translation>
                <numerusform>%Ln Entscheidung übernommen.</numerusform>
                <numerusform>%Ln Entscheidungen übernommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new.</source>
            <translation>Nichts Neues.</translation>
        </message>
        <message numerus="yes">
            <source>The two readers differ in %Ln place(s).</source>
            <translation>
                <numerusform>Beide sind an %Ln Stelle uneins.</numerusform>
                <numerusform>Beide sind an %Ln Stellen uneins.</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Vergleichen …</translation>
        </message>
        <message>
            <source>{name} review</source>
            <translation>Prüfung {name}</translation>
        </message>
        <message>
            <source>Review packages ({suffixes})</source>
            <translation>Prüfpakete ({suffixes})</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>Übergeben …</translation>
        </message>
        <message>
            <source>Take over…</source>
            <translation>Übernehmen …</translation>
        </message>
    </context>
    <context>
        <name>ui.highlights</name>
        <message>
            <source>Other names</source>
            <translation>Andere Namen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Issues</source>
            <translation>Auffälligkeiten</translation>
        </message>
    </context>
    <context>
        <name>ui.incoming</name>
        <message numerus="yes">
            <source>Open %Ln document(s)</source>
            <translation>
                <numerusform>%Ln Dokument öffnen</numerusform>
                <numerusform>%Ln Dokumente öffnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not supported ({endings})</source>
            <translation>
                <numerusform>%Ln nicht lesbar ({endings})</numerusform>
                <numerusform>%Ln nicht lesbar ({endings})</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to open here</source>
            <translation>Hier ist nichts zu öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui.jobs</name>
        <message>
            <source>page {page} of {total}</source>
            <translation>Seite {page} von {total}</translation>
        </message>
    </context>
    <context>
        <name>ui.mark_actions</name>
        <message>
            <source>Next unchecked figure</source>
            <translation>Nächste ungeprüfte Zahl</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz …</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Berichtigen …</translation>
        </message>
        <message>
            <source>Delete what was found</source>
            <translation>Fund löschen</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Hervorheben</translation>
        </message>
        <message>
            <source>Figure…</source>
            <translation>Zahl …</translation>
        </message>
    </context>
    <context>
        <name>ui.memory</name>
        <message>
            <source>“{name}” was being read when Inspector stopped the last time. It has not been opened again.</source>
            <translation>„{name}“ wurde gerade gelesen, als Inspector das letzte Mal abbrach. Die Datei wurde nicht wieder geöffnet.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui.menus</name>
        <message>
            <source>Go to</source>
            <translation>Zur Stelle gehen</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz …</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Berichtigen …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>As it was found</source>
            <translation>Wie gefunden</translation>
        </message>
        <message>
            <source>Copy with its sentence</source>
            <translation>Mit dem Satz kopieren</translation>
        </message>
        <message>
            <source>Copy working</source>
            <translation>Rechnung kopieren</translation>
        </message>
        <message>
            <source>Take out of the sum</source>
            <translation>Aus der Summe nehmen</translation>
        </message>
        <message>
            <source>Add to the sum</source>
            <translation>Zur Summe hinzufügen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <source>Switch off this check for this document</source>
            <translation>Diese Prüfung für dieses Dokument abschalten</translation>
        </message>
        <message>
            <source>Switch off this check altogether</source>
            <translation>Diese Prüfung ganz abschalten</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.card_list</name>
        <message>
            <source>Nothing here holds “{words}”.</source>
            <translation>Nichts hier enthält „{words}“.</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.cards</name>
        <message>
            <source>⚠ wrong</source>
            <translation>⚠ falsch</translation>
        </message>
        <message>
            <source>? look</source>
            <translation>? ansehen</translation>
        </message>
        <message>
            <source>✓ holds</source>
            <translation>✓ stimmt</translation>
        </message>
        <message>
            <source>✔ verified</source>
            <translation>✔ geprüft</translation>
        </message>
        <message>
            <source>? queried</source>
            <translation>? nachfragen</translation>
        </message>
        <message>
            <source>✗ marked wrong</source>
            <translation>✗ als falsch markiert</translation>
        </message>
        <message>
            <source>∅ not checkable</source>
            <translation>∅ nicht prüfbar</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.chart</name>
        <message>
            <source>No measure has two dated figures yet.
A chart needs the same measure at two times. If the date of the article is not known, set it in the status bar: words such as “last summer” are read from it.</source>
            <translation>Noch hat keine Größe zwei Zahlen mit Datum.
Ein Diagramm braucht dieselbe Größe zu zwei Zeiten. Ist das Datum des Artikels nicht bekannt, geben Sie es in der Statusleiste an: Wörter wie „last summer“ werden von dort aus gelesen.</translation>
        </message>
        <message>
            <source>Hollow: hedged or a range; an arrow points to the open side.</source>
            <translation>Hohl: mit Vorbehalt oder ein Bereich; ein Pfeil weist zur offenen Seite.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Wer es sagt</translation>
        </message>
        <message>
            <source>Sentence</source>
            <translation>Satz</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Show the figures as a table (Ctrl+T)</source>
            <translation>Die Zahlen als Tabelle zeigen (Strg+T)</translation>
        </message>
        <message>
            <source>Start at zero</source>
            <translation>Bei null beginnen</translation>
        </message>
        <message>
            <source>Events that the article dates</source>
            <translation>Ereignisse, die der Artikel datiert</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Zeigen …</translation>
        </message>
        <message>
            <source>What the chart shows</source>
            <translation>Was das Diagramm zeigt</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Save or copy the chart as a picture or a table</source>
            <translation>Das Diagramm als Bild oder Tabelle speichern oder kopieren</translation>
        </message>
        <message>
            <source>Figures of the chart</source>
            <translation>Zahlen des Diagramms</translation>
        </message>
        <message>
            <source>{title}. Source: {document}.</source>
            <translation>{title}. Quelle: {document}.</translation>
        </message>
        <message>
            <source>{title}. Source: {sources} ({document}).</source>
            <translation>{title}. Quelle: {sources} ({document}).</translation>
        </message>
        <message numerus="yes">
            <source>Not plotted: %Ln without a date.</source>
            <translation>
                <numerusform>Nicht eingezeichnet: %Ln ohne Datum.</numerusform>
                <numerusform>Nicht eingezeichnet: %Ln ohne Datum.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.chart_keys</name>
        <message>
            <source>Figures of this measure whose days the article does not tell</source>
            <translation>Zahlen dieser Größe, deren Tage der Artikel nicht nennt</translation>
        </message>
        <message numerus="yes">
            <source>Not plotted (%Ln)</source>
            <translation>
                <numerusform>Nicht eingezeichnet (%Ln)</numerusform>
                <numerusform>Nicht eingezeichnet (%Ln)</numerusform>
            </translation>
        </message>
        <message>
            <source>Show or hide the figures of {source}</source>
            <translation>Die Zahlen von {source} ein- oder ausblenden</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.checks</name>
        <message>
            <source>Nothing to recompute. Inspector checks figures that the article gives twice, such as 1,000 square km (386 square miles).</source>
            <translation>Nichts nachzurechnen. Inspector prüft Zahlen, die der Artikel zweimal nennt, etwa 1,000 square km (386 square miles).</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Falsch</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Stimmt</translation>
        </message>
        <message>
            <source>for this document</source>
            <translation>für dieses Dokument</translation>
        </message>
        <message>
            <source>altogether</source>
            <translation>ganz</translation>
        </message>
        <message>
            <source>Switched off</source>
            <translation>Abgeschaltet</translation>
        </message>
        <message>
            <source>no reason given</source>
            <translation>ohne Begründung</translation>
        </message>
        <message>
            <source>Dismissed:</source>
            <translation>Verworfen:</translation>
        </message>
        <message>
            <source>Would fit:</source>
            <translation>Passen würde:</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the figure that would fit (Ctrl+C)</source>
            <translation>Die passende Zahl kopieren (Strg+C)</translation>
        </message>
        <message>
            <source>About this check</source>
            <translation>Zu dieser Prüfung</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Einschalten</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <source>Copy “{figure}”</source>
            <translation>„{figure}“ kopieren</translation>
        </message>
        <message>
            <source>It flags</source>
            <translation>Beanstandet</translation>
        </message>
        <message>
            <source>It lets pass</source>
            <translation>Lässt gelten</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.claims</name>
        <message>
            <source>No figures found. Inspector looks for amounts, counts, shares and money, in digits and in words. Add one by hand: select it in the article and press C.</source>
            <translation>Keine Zahlen gefunden. Inspector sucht nach Mengen, Anzahlen, Anteilen und Geld, in Ziffern und in Worten. Von Hand hinzufügen: im Artikel auswählen und C drücken.</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>unentschieden</translation>
        </message>
        <message>
            <source>Order in the story</source>
            <translation>Reihenfolge im Text</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>What to check first</source>
            <translation>Was zuerst zu prüfen ist</translation>
        </message>
        <message>
            <source>measure not told</source>
            <translation>Größe nicht genannt</translation>
        </message>
        <message>
            <source>as of {when}</source>
            <translation>Stand {when}</translation>
        </message>
        <message>
            <source>Group claims by</source>
            <translation>Angaben gruppieren nach</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.entities</name>
        <message>
            <source>No names found. Inspector looks for people, organisations and places. Add one by hand: select it in the article and press 1 for a person, 2 for an organisation, 3 for a place.</source>
            <translation>Keine Namen gefunden. Inspector sucht nach Personen, Organisationen und Orten. Von Hand hinzufügen: im Artikel auswählen und 1 für eine Person, 2 für eine Organisation, 3 für einen Ort drücken.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>First mention</source>
            <translation>Erste Erwähnung</translation>
        </message>
        <message>
            <source>Every mention</source>
            <translation>Jede Erwähnung</translation>
        </message>
        <message>
            <source>also {names}</source>
            <translation>auch {names}</translation>
        </message>
        <message>
            <source>Group names by</source>
            <translation>Namen gruppieren nach</translation>
        </message>
        <message>
            <source>Previous mention of this name</source>
            <translation>Vorige Erwähnung dieses Namens</translation>
        </message>
        <message>
            <source>Next mention of this name</source>
            <translation>Nächste Erwähnung dieses Namens</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message>
            <source>Keep apart</source>
            <translation>Auseinanderhalten</translation>
        </message>
        <message>
            <source>{number} of {total}: {name}</source>
            <translation>{number} von {total}: {name}</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.grouping</name>
        <message>
            <source>Group by</source>
            <translation>Gruppieren nach</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.legend</name>
        <message>
            <source>Show or hide marks and cards: {kind} ({keys})</source>
            <translation>Markierungen und Karten ein- oder ausblenden: {kind} ({keys})</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.notes</name>
        <message>
            <source>No notes yet. Select words in the article and press N to note something, or H to highlight them; on a card, press N.</source>
            <translation>Noch keine Notizen. Wählen Sie im Artikel Wörter aus und drücken Sie N für eine Notiz oder H zum Hervorheben; auf einer Karte N.</translation>
        </message>
        <message>
            <source>Notes and highlights</source>
            <translation>Notizen und Hervorhebungen</translation>
        </message>
        <message>
            <source>{author}, page {number}</source>
            <translation>{author}, Seite {number}</translation>
        </message>
        <message>
            <source>page {number}</source>
            <translation>Seite {number}</translation>
        </message>
        <message>
            <source>Comments in the file</source>
            <translation>Kommentare in der Datei</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mark(s) could not be placed</source>
            <translation>
                <numerusform>%Ln Markierung ohne Platz</numerusform>
                <numerusform>%Ln Markierungen ohne Platz</numerusform>
            </translation>
        </message>
        <message>
            <source>here?</source>
            <translation>hier?</translation>
        </message>
        <message>
            <source>mark</source>
            <translation>Markierung</translation>
        </message>
        <message>
            <source>name: {name}</source>
            <translation>Name: {name}</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>kein Name</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <source>corrected figure</source>
            <translation>berichtigte Zahl</translation>
        </message>
        <message>
            <source>Place it here</source>
            <translation>Hier einsetzen</translation>
        </message>
        <message>
            <source>Let the lost mark stand at the chosen place (Space)</source>
            <translation>Die verlorene Markierung an die gewählte Stelle setzen (Leertaste)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.panel</name>
        <message>
            <source>Claims</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Open an article to see its claims here.</source>
            <translation>Öffnen Sie einen Artikel, um hier seine Angaben zu sehen.</translation>
        </message>
        <message>
            <source>Open an article to see its entities here.</source>
            <translation>Öffnen Sie einen Artikel, um hier seine Namen zu sehen.</translation>
        </message>
        <message>
            <source>Open an article to see its checks here.</source>
            <translation>Öffnen Sie einen Artikel, um hier seine Prüfungen zu sehen.</translation>
        </message>
        <message>
            <source>Open an article to see its notes here.</source>
            <translation>Öffnen Sie einen Artikel, um hier seine Notizen zu sehen.</translation>
        </message>
        <message>
            <source>Figures are switched off in the legend above.</source>
            <translation>Zahlen sind oben in der Legende ausgeschaltet.</translation>
        </message>
        <message>
            <source>Entities are switched off in the legend above.</source>
            <translation>Namen sind oben in der Legende ausgeschaltet.</translation>
        </message>
        <message>
            <source>This document could not be opened.</source>
            <translation>Dieses Dokument ließ sich nicht öffnen.</translation>
        </message>
        <message>
            <source>This document has not been read yet.</source>
            <translation>Dieses Dokument ist noch nicht gelesen.</translation>
        </message>
        <message>
            <source>Still reading…</source>
            <translation>Wird noch gelesen …</translation>
        </message>
        <message>
            <source>This document has no text to look in.</source>
            <translation>Dieses Dokument hat keinen Text, in dem sich suchen ließe.</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.parts</name>
        <message>
            <source>Pages {first}–{last}</source>
            <translation>Seiten {first}–{last}</translation>
        </message>
        <message>
            <source>Page {number}</source>
            <translation>Seite {number}</translation>
        </message>
        <message>
            <source>Paragraphs {first}–{last}</source>
            <translation>Absätze {first}–{last}</translation>
        </message>
        <message>
            <source>Paragraph {number}</source>
            <translation>Absatz {number}</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.plot</name>
        <message>
            <source>Chart</source>
            <translation>Diagramm</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.points</name>
        <message>
            <source>{figure} (printed {original})</source>
            <translation>{figure} (gedruckt: {original})</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.same</name>
        <message>
            <source>two names of one place</source>
            <translation>zwei Namen eines Ortes</translation>
        </message>
        <message>
            <source>they sound alike</source>
            <translation>sie klingen gleich</translation>
        </message>
        <message>
            <source>one letter apart</source>
            <translation>nur ein Buchstabe verschieden</translation>
        </message>
        <message>
            <source>Perhaps the same</source>
            <translation>Vielleicht dasselbe</translation>
        </message>
        <message>
            <source>{why} · Space merges them, X keeps them apart</source>
            <translation>{why} · Leertaste legt sie zusammen, X hält sie auseinander</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.side</name>
        <message>
            <source>Filter marks and cards</source>
            <translation>Markierungen und Karten filtern</translation>
        </message>
        <message>
            <source>{notes} + {lost} lost</source>
            <translation>{notes} + {lost} verloren</translation>
        </message>
    </context>
    <context>
        <name>ui.panels.ties</name>
        <message>
            <source>up to {figure}</source>
            <translation>steigt auf {figure}</translation>
        </message>
        <message>
            <source>down to {figure}</source>
            <translation>sinkt auf {figure}</translation>
        </message>
        <message>
            <source>to {figure}</source>
            <translation>auf {figure}</translation>
        </message>
        <message>
            <source>up from {figure}</source>
            <translation>gestiegen von {figure}</translation>
        </message>
        <message>
            <source>down from {figure}</source>
            <translation>gesunken von {figure}</translation>
        </message>
        <message>
            <source>from {figure}</source>
            <translation>von {figure}</translation>
        </message>
        <message>
            <source>Σ part of {figure}</source>
            <translation>Σ Teil von {figure}</translation>
        </message>
        <message numerus="yes">
            <source>Σ of %Ln part(s)</source>
            <translation>
                <numerusform>Σ von %Ln Teil</numerusform>
                <numerusform>Σ von %Ln Teilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.worth</name>
        <message>
            <source>a check asks</source>
            <translation>eine Prüfung fragt nach</translation>
        </message>
        <message>
            <source>in a headline</source>
            <translation>in einer Überschrift</translation>
        </message>
        <message>
            <source>nobody says so</source>
            <translation>ohne Quelle</translation>
        </message>
        <message>
            <source>compares</source>
            <translation>vergleicht</translation>
        </message>
        <message>
            <source>hedged</source>
            <translation>mit Vorbehalt</translation>
        </message>
        <message>
            <source>has a unit</source>
            <translation>hat eine Einheit</translation>
        </message>
        <message>
            <source>Checked already</source>
            <translation>Schon geprüft</translation>
        </message>
        <message numerus="yes">
            <source>%Ln reason(s) to check</source>
            <translation>
                <numerusform>%Ln Grund zu prüfen</numerusform>
                <numerusform>%Ln Gründe zu prüfen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing speaks for it</source>
            <translation>Nichts spricht dafür</translation>
        </message>
    </context>
    <context>
        <name>ui.part_keys</name>
        <message>
            <source>On a card or a mark</source>
            <translation>Auf einer Karte oder Markierung</translation>
        </message>
        <message>
            <source>Verified, and on to the next</source>
            <translation>Geprüft, und weiter zur nächsten</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Nachfragen</translation>
        </message>
        <message>
            <source>Wrong; a name is deleted</source>
            <translation>Falsch; ein Name wird gelöscht</translation>
        </message>
        <message>
            <source>Not checkable</source>
            <translation>Nicht prüfbar</translation>
        </message>
        <message>
            <source>Undecided again</source>
            <translation>Wieder unentschieden</translation>
        </message>
        <message>
            <source>Note, with a source</source>
            <translation>Notiz, mit Quelle</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Berichtigen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>On a mark</source>
            <translation>Auf einer Markierung</translation>
        </message>
        <message>
            <source>Next mark at the same place</source>
            <translation>Nächste Markierung an derselben Stelle</translation>
        </message>
        <message>
            <source>With words selected</source>
            <translation>Mit ausgewählten Wörtern</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Hervorheben</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>In a list</source>
            <translation>In einer Liste</translation>
        </message>
        <message>
            <source>Next card</source>
            <translation>Nächste Karte</translation>
        </message>
        <message>
            <source>Previous card</source>
            <translation>Vorige Karte</translation>
        </message>
        <message>
            <source>Go to the place</source>
            <translation>Zur Stelle gehen</translation>
        </message>
        <message>
            <source>Dismiss a finding, or restore it</source>
            <translation>Einen Befund verwerfen oder wiederherstellen</translation>
        </message>
        <message>
            <source>Go to what a figure is tied to</source>
            <translation>Zu dem gehen, womit eine Zahl verbunden ist</translation>
        </message>
        <message>
            <source>Add a figure to the sum, or take it out</source>
            <translation>Eine Zahl zur Summe hinzufügen oder herausnehmen</translation>
        </message>
        <message>
            <source>Merge two names that may be one; X keeps them apart</source>
            <translation>Zwei Namen, die einer sein können, zusammenlegen; X hält sie auseinander</translation>
        </message>
        <message>
            <source>Next mention of a name</source>
            <translation>Nächste Erwähnung eines Namens</translation>
        </message>
        <message>
            <source>Previous mention of a name</source>
            <translation>Vorige Erwähnung eines Namens</translation>
        </message>
        <message>
            <source>In read-back</source>
            <translation>Beim Gegenlesen</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Read aloud, where the system has a voice</source>
            <translation>Vorlesen, wenn das System eine Stimme hat</translation>
        </message>
        <message>
            <source>Next figure</source>
            <translation>Nächste Zahl</translation>
        </message>
        <message>
            <source>Previous figure</source>
            <translation>Vorige Zahl</translation>
        </message>
        <message>
            <source>In the chart</source>
            <translation>Im Diagramm</translation>
        </message>
        <message>
            <source>Go to the sentence</source>
            <translation>Zum Satz gehen</translation>
        </message>
        <message>
            <source>Chart or table</source>
            <translation>Diagramm oder Tabelle</translation>
        </message>
    </context>
    <context>
        <name>ui.pen</name>
        <message>
            <source>mark {words} undecided</source>
            <translation>{words} als unentschieden markieren</translation>
        </message>
        <message>
            <source>mark {words} verified</source>
            <translation>{words} als geprüft markieren</translation>
        </message>
        <message>
            <source>mark {words} queried</source>
            <translation>{words} als nachzufragen markieren</translation>
        </message>
        <message>
            <source>mark {words} wrong</source>
            <translation>{words} als falsch markieren</translation>
        </message>
        <message>
            <source>mark {words} not checkable</source>
            <translation>{words} als nicht prüfbar markieren</translation>
        </message>
        <message>
            <source>note on {words}</source>
            <translation>Notiz zu {words}</translation>
        </message>
        <message>
            <source>remove the note on {words}</source>
            <translation>Notiz zu {words} entfernen</translation>
        </message>
        <message>
            <source>highlight {words}</source>
            <translation>{words} hervorheben</translation>
        </message>
        <message>
            <source>remove the highlight of {words}</source>
            <translation>Hervorhebung von {words} entfernen</translation>
        </message>
        <message>
            <source>remove what is said of {words}</source>
            <translation>alles zu {words} entfernen</translation>
        </message>
        <message>
            <source>name {words}</source>
            <translation>{words} benennen</translation>
        </message>
        <message>
            <source>delete the name {words}</source>
            <translation>den Namen {words} löschen</translation>
        </message>
        <message>
            <source>set the name {words}</source>
            <translation>den Namen {words} setzen</translation>
        </message>
        <message>
            <source>merge {one} + {other}</source>
            <translation>{one} + {other} zusammenlegen</translation>
        </message>
        <message>
            <source>keep {one} and {other} apart</source>
            <translation>{one} und {other} auseinanderhalten</translation>
        </message>
        <message>
            <source>correct {words}</source>
            <translation>{words} berichtigen</translation>
        </message>
        <message>
            <source>add the figure {words}</source>
            <translation>die Zahl {words} hinzufügen</translation>
        </message>
        <message>
            <source>delete the figure {words}</source>
            <translation>die Zahl {words} löschen</translation>
        </message>
        <message>
            <source>set the figure {words}</source>
            <translation>die Zahl {words} setzen</translation>
        </message>
        <message>
            <source>take {words} as it was found</source>
            <translation>{words} nehmen wie gefunden</translation>
        </message>
        <message>
            <source>place the mark on {words}</source>
            <translation>die Markierung auf {words} setzen</translation>
        </message>
        <message>
            <source>remove the lost marks</source>
            <translation>die verlorenen Markierungen entfernen</translation>
        </message>
    </context>
    <context>
        <name>ui.picture</name>
        <message>
            <source>Picture (PNG)</source>
            <translation>Bild (PNG)</translation>
        </message>
        <message>
            <source>Drawing (SVG)</source>
            <translation>Zeichnung (SVG)</translation>
        </message>
        <message>
            <source>Page (PDF)</source>
            <translation>Seite (PDF)</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabelle (CSV)</translation>
        </message>
        <message>
            <source>{name} could not be saved: {error}. Choose another folder.</source>
            <translation>{name} konnte nicht gespeichert werden: {error}. Wählen Sie einen anderen Ordner.</translation>
        </message>
    </context>
    <context>
        <name>ui.reading</name>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>First size</source>
            <translation>Ursprüngliche Größe</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>An Breite anpassen</translation>
        </message>
        <message>
            <source>Fit page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <source>Zoom to selection</source>
            <translation>Auf die Auswahl vergrößern</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Rechts drehen</translation>
        </message>
        <message>
            <source>rotate clockwise</source>
            <translation>im Uhrzeigersinn drehen, rotieren</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Links drehen</translation>
        </message>
        <message>
            <source>rotate counter-clockwise</source>
            <translation>gegen den Uhrzeigersinn drehen, rotieren</translation>
        </message>
        <message>
            <source>Dark pages</source>
            <translation>Dunkle Seiten</translation>
        </message>
        <message>
            <source>night mode, invert</source>
            <translation>Nachtmodus, umkehren</translation>
        </message>
        <message>
            <source>Select with the keyboard</source>
            <translation>Mit der Tastatur auswählen</translation>
        </message>
        <message>
            <source>Two views side by side</source>
            <translation>Zwei Ansichten nebeneinander</translation>
        </message>
        <message>
            <source>split view, compare</source>
            <translation>geteilte Ansicht, vergleichen</translation>
        </message>
    </context>
    <context>
        <name>ui.reporting</name>
        <message>
            <source>Writing {name}</source>
            <translation>{name} wird geschrieben</translation>
        </message>
        <message>
            <source>Making the pages to print</source>
            <translation>Seiten für den Druck werden erstellt</translation>
        </message>
    </context>
    <context>
        <name>ui.returning</name>
        <message>
            <source>{name} cannot be read any more: {error}.</source>
            <translation>{name} lässt sich nicht mehr lesen: {error}.</translation>
        </message>
        <message>
            <source>{name} has changed since it was read. Look at it again first.</source>
            <translation>{name} hat sich seit dem Lesen geändert. Öffnen Sie die Datei zuerst neu.</translation>
        </message>
        <message>
            <source>prefer the other reader</source>
            <translation>das andere Urteil vorziehen</translation>
        </message>
        <message>
            <source>take over decisions</source>
            <translation>Entscheidungen übernehmen</translation>
        </message>
    </context>
    <context>
        <name>ui.session</name>
        <message>
            <source>Pasted text</source>
            <translation>Eingefügter Text</translation>
        </message>
        <message>
            <source>You stopped the reading of {name}.</source>
            <translation>Sie haben das Lesen von {name} angehalten.</translation>
        </message>
        <message>
            <source>You stopped the reading. The rest of the document is not here.</source>
            <translation>Sie haben das Lesen angehalten. Der Rest des Dokuments ist nicht da.</translation>
        </message>
        <message>
            <source>You stopped the pass. The rest of the article is not marked.</source>
            <translation>Sie haben den Durchgang angehalten. Der Rest des Artikels ist nicht markiert.</translation>
        </message>
        <message>
            <source>Loading the language pipeline</source>
            <translation>Das Sprachmodell wird geladen</translation>
        </message>
        <message>
            <source>Recognising the text of {name}</source>
            <translation>Der Text von {name} wird erkannt</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>{name} wird gelesen</translation>
        </message>
        <message>
            <source>Looking for names and figures in {name}</source>
            <translation>Namen und Zahlen werden gesucht in {name}</translation>
        </message>
    </context>
    <context>
        <name>ui.states</name>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Nachfragen</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Falsch</translation>
        </message>
        <message>
            <source>Not checkable</source>
            <translation>Nicht prüfbar</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Unentschieden</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>queried</source>
            <translation>nachzufragen</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <source>not checkable</source>
            <translation>nicht prüfbar</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>unentschieden</translation>
        </message>
    </context>
    <context>
        <name>ui.status</name>
        <message>
            <source>Unicode</source>
            <translation>Unicode</translation>
        </message>
        <message>
            <source>Western</source>
            <translation>Westlich</translation>
        </message>
        <message>
            <source>Central European</source>
            <translation>Mitteleuropäisch</translation>
        </message>
        <message>
            <source>Cyrillic</source>
            <translation>Kyrillisch</translation>
        </message>
        <message>
            <source>Greek and Turkish</source>
            <translation>Griechisch und Türkisch</translation>
        </message>
        <message>
            <source>Hebrew and Arabic</source>
            <translation>Hebräisch und Arabisch</translation>
        </message>
        <message>
            <source>East Asian</source>
            <translation>Ostasiatisch</translation>
        </message>
        <message>
            <source>dateline</source>
            <translation>Datumszeile</translation>
        </message>
        <message>
            <source>PDF metadata</source>
            <translation>PDF-Metadaten</translation>
        </message>
        <message>
            <source>page metadata</source>
            <translation>Metadaten der Seite</translation>
        </message>
        <message>
            <source>file metadata</source>
            <translation>Metadaten der Datei</translation>
        </message>
        <message>
            <source>the mail’s date</source>
            <translation>Datum der E-Mail</translation>
        </message>
        <message>
            <source>metadata</source>
            <translation>Metadaten</translation>
        </message>
        <message>
            <source>given by you</source>
            <translation>von Ihnen angegeben</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Encoding of the text. Click to read it in another one.</source>
            <translation>Zeichenkodierung des Textes. Klicken, um ihn in einer anderen zu lesen.</translation>
        </message>
        <message>
            <source>The day from which “on Wednesday” is counted. Click to set it.</source>
            <translation>Der Tag, von dem an „on Wednesday“ zählt. Klicken, um ihn anzugeben.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>The language pipeline. Choose another one in Preferences.</source>
            <translation>Das Sprachmodell. Ein anderes lässt sich in den Einstellungen wählen.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln Wort</numerusform>
                <numerusform>%Ln Wörter</numerusform>
            </translation>
        </message>
        <message>
            <source>Date: {day} ({source})</source>
            <translation>Datum: {day} ({source})</translation>
        </message>
        <message>
            <source>No date: set it…</source>
            <translation>Kein Datum: angeben …</translation>
        </message>
        <message numerus="yes">
            <source>{checked} of %Ln figure(s) checked</source>
            <translation>
                <numerusform>{checked} von %Ln Zahl geprüft</numerusform>
                <numerusform>{checked} von %Ln Zahlen geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s)</source>
            <translation>
                <numerusform>%Ln Zahl</numerusform>
                <numerusform>%Ln Zahlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>%Ln Name</numerusform>
                <numerusform>%Ln Namen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln issue(s)</source>
            <translation>
                <numerusform>%Ln Auffälligkeit</numerusform>
                <numerusform>%Ln Auffälligkeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>no issues</source>
            <translation>keine Auffälligkeiten</translation>
        </message>
        <message numerus="yes">
            <source>%Ln check(s) off</source>
            <translation>
                <numerusform>%Ln Prüfung aus</numerusform>
                <numerusform>%Ln Prüfungen aus</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.toolbar</name>
        <message>
            <source>Toolbar</source>
            <translation>Symbolleiste</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Type a page and press Enter</source>
            <translation>Seite eingeben und Eingabetaste drücken</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>of {pages}</source>
            <translation>von {pages}</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>ui.translation</name>
        <message>
            <source>English</source>
            <translation>Deutsch</translation>
        </message>
    </context>
    <context>
        <name>ui.views.beside</name>
        <message>
            <source>The document on this side</source>
            <translation>Das Dokument auf dieser Seite</translation>
        </message>
        <message>
            <source>Close this side</source>
            <translation>Diese Seite schließen</translation>
        </message>
        <message>
            <source>Beside:</source>
            <translation>Daneben:</translation>
        </message>
    </context>
    <context>
        <name>ui.views.canvas</name>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Diese Seite konnte nicht gezeichnet werden.</translation>
        </message>
    </context>
    <context>
        <name>ui.views.card</name>
        <message>
            <source>Why here</source>
            <translation>Warum hier</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Gedruckt</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Gelesen von</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Hedge</source>
            <translation>Vorbehalt</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Sagt</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>nicht genannt</translation>
        </message>
        <message>
            <source>{state} ({signed})</source>
            <translation>{state} ({signed})</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>marked by hand ({signed})</source>
            <translation>von Hand markiert ({signed})</translation>
        </message>
        <message>
            <source>Not known: the document has no date</source>
            <translation>Nicht bekannt: Das Dokument hat kein Datum</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Also</source>
            <translation>Auch</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Genannt</translation>
        </message>
        <message numerus="yes">
            <source>%Ln time(s)</source>
            <translation>
                <numerusform>einmal</numerusform>
                <numerusform>%Ln Mal</numerusform>
            </translation>
        </message>
        <message>
            <source>Would fit: {figure}</source>
            <translation>Passen würde: {figure}</translation>
        </message>
    </context>
    <context>
        <name>ui.views.comments</name>
        <message>
            <source>Comments in the file</source>
            <translation>Kommentare in der Datei</translation>
        </message>
        <message>
            <source>{author}, page {number}</source>
            <translation>{author}, Seite {number}</translation>
        </message>
        <message>
            <source>Page {number}</source>
            <translation>Seite {number}</translation>
        </message>
    </context>
    <context>
        <name>ui.views.contents</name>
        <message>
            <source>Outline</source>
            <translation>Gliederung</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Comments {number}</source>
            <translation>Kommentare {number}</translation>
        </message>
    </context>
    <context>
        <name>ui.views.documents</name>
        <message>
            <source>Open documents</source>
            <translation>Offene Dokumente</translation>
        </message>
        <message>
            <source>Close (Ctrl+W)</source>
            <translation>Schließen (Strg+W)</translation>
        </message>
        <message>
            <source>Close {name}</source>
            <translation>{name} schließen</translation>
        </message>
    </context>
    <context>
        <name>ui.views.empty</name>
        <message>
            <source>No document is open</source>
            <translation>Kein Dokument ist geöffnet</translation>
        </message>
        <message>
            <source>Drop an article here</source>
            <translation>Artikel hier ablegen</translation>
        </message>
        <message>
            <source>Text, Markdown, web pages, PDF, Word, OpenDocument and mail; one file, several, or a folder.
Your files are read, never changed.</source>
            <translation>Text, Markdown, Webseiten, PDF, Word, OpenDocument und E-Mail; eine Datei, mehrere oder ein Ordner.
Ihre Dateien werden gelesen, nie verändert.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <source>Paste text</source>
            <translation>Text einfügen</translation>
        </message>
        <message>
            <source>Try the sample article</source>
            <translation>Beispielartikel ansehen</translation>
        </message>
        <message>
            <source>Open an article that comes with Inspector</source>
            <translation>Einen Artikel öffnen, den Inspector mitbringt</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
    </context>
    <context>
        <name>ui.views.find</name>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Find in this article</source>
            <translation>In diesem Artikel suchen</translation>
        </message>
        <message>
            <source>Previous (Shift+F3)</source>
            <translation>Voriger (Umschalt+F3)</translation>
        </message>
        <message>
            <source>Next (F3)</source>
            <translation>Nächster (F3)</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>Wo gesucht wird</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>List all hits with the words around them</source>
            <translation>Alle Treffer mit den Wörtern ringsum auflisten</translation>
        </message>
        <message>
            <source>List all hits</source>
            <translation>Alle Treffer auflisten</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more</source>
            <translation>
                <numerusform>Und noch %Ln</numerusform>
                <numerusform>Und noch %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>{place} of {total}</source>
            <translation>{place} von {total}</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>ui.views.message</name>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>ui.views.note</name>
        <message>
            <source>For you and for the report</source>
            <translation>Für Sie und für den Bericht</translation>
        </message>
        <message>
            <source>Where it can be looked up: an address, a page, a person</source>
            <translation>Wo es nachzulesen ist: eine Adresse, eine Seite, eine Person</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Notiz</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>&amp;Quelle</translation>
        </message>
        <message>
            <source>Source of the check</source>
            <translation>Quelle der Prüfung</translation>
        </message>
    </context>
    <context>
        <name>ui.views.notice</name>
        <message>
            <source>Give its password to read it.</source>
            <translation>Zum Lesen braucht es sein Passwort.</translation>
        </message>
        <message>
            <source>That is not its password. Try again.</source>
            <translation>Das ist nicht sein Passwort. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The password is never stored.</source>
            <translation>Das Passwort wird nie gespeichert.</translation>
        </message>
        <message>
            <source>Caps Lock seems to be on.</source>
            <translation>Die Feststelltaste scheint aktiv zu sein.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Password of the document</source>
            <translation>Passwort des Dokuments</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>{name} is locked</source>
            <translation>{name} ist gesperrt</translation>
        </message>
    </context>
    <context>
        <name>ui.views.outline</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter the outline</source>
            <translation>Gliederung filtern</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Gliederung</translation>
        </message>
        <message>
            <source>Page {number}</source>
            <translation>Seite {number}</translation>
        </message>
    </context>
    <context>
        <name>ui.views.overlay</name>
        <message>
            <source>What a drop would do</source>
            <translation>Was das Ablegen bewirken würde</translation>
        </message>
    </context>
    <context>
        <name>ui.views.pages</name>
        <message>
            <source>Pages of the article</source>
            <translation>Seiten des Artikels</translation>
        </message>
        <message numerus="yes">
            <source>{document}, page {number} of {pages}, %Ln mark(s)</source>
            <translation>
                <numerusform>{document}, Seite {number} von {pages}, %Ln Markierung</numerusform>
                <numerusform>{document}, Seite {number} von {pages}, %Ln Markierungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
    </context>
    <context>
        <name>ui.views.pane</name>
        <message>
            <source>{name} could not be opened</source>
            <translation>{name} konnte nicht geöffnet werden</translation>
        </message>
        <message>
            <source>Reading {name}…</source>
            <translation>{name} wird gelesen …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
    </context>
    <context>
        <name>ui.views.pinned</name>
        <message>
            <source>Card of the mark</source>
            <translation>Karte der Markierung</translation>
        </message>
    </context>
    <context>
        <name>ui.views.reason</name>
        <message>
            <source>Reason, for you and for the report</source>
            <translation>Begründung, für Sie und für den Bericht</translation>
        </message>
        <message>
            <source>Why this finding is dismissed</source>
            <translation>Warum dieser Befund verworfen wird</translation>
        </message>
        <message>
            <source>&amp;Dismiss, because</source>
            <translation>&amp;Verwerfen, weil</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>ui.views.remarks</name>
        <message>
            <source>This page has no selectable text: it is probably a scan.</source>
            <translation>Auf dieser Seite lässt sich kein Text auswählen: Sie ist vermutlich ein Scan.</translation>
        </message>
        <message>
            <source>Tesseract, a free program that recognises the text on pictures, is not installed here. On Debian and Ubuntu, install the package tesseract-ocr, and start Inspector again.</source>
            <translation>Tesseract, ein freies Programm, das Text auf Bildern erkennt, ist hier nicht installiert. Unter Debian und Ubuntu installieren Sie das Paket tesseract-ocr und starten Inspector neu.</translation>
        </message>
        <message>
            <source>This article does not say when it was written. Dates such as “on Wednesday” are left open.</source>
            <translation>Dieser Artikel sagt nicht, wann er geschrieben wurde. Angaben wie „on Wednesday“ bleiben offen.</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Neu öffnen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <source>Review changes</source>
            <translation>Änderungen ansehen</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Übergehen</translation>
        </message>
        <message>
            <source>Changed on disk: {changes}.</source>
            <translation>Auf der Festplatte geändert: {changes}.</translation>
        </message>
        <message>
            <source>Whole document</source>
            <translation>Ganzes Dokument</translation>
        </message>
        <message>
            <source>Recognise this page</source>
            <translation>Diese Seite erkennen</translation>
        </message>
        <message>
            <source>Not for this file</source>
            <translation>Nicht für diese Datei</translation>
        </message>
        <message>
            <source>Set the date…</source>
            <translation>Datum angeben …</translation>
        </message>
        <message numerus="yes">
            <source>%Ln mark(s) of yours could not be placed: the text has changed there.</source>
            <translation>
                <numerusform>%Ln Ihrer Markierungen konnte nicht eingesetzt werden: Der Text hat sich dort geändert.</numerusform>
                <numerusform>%Ln Ihrer Markierungen konnten nicht eingesetzt werden: Der Text hat sich dort geändert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more of the kind.</source>
            <translation>
                <numerusform>Und noch %Ln der Art.</numerusform>
                <numerusform>Und noch %Ln der Art.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.views.scopes</name>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Sentences with figures</source>
            <translation>Sätze mit Zahlen</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Issues</source>
            <translation>Auffälligkeiten</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
    </context>
    <context>
        <name>ui.views.selection_bar</name>
        <message>
            <source>What the selected words are</source>
            <translation>Was die ausgewählten Wörter sind</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Hervorheben</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>{name}, key {key}</source>
            <translation>{name}, Taste {key}</translation>
        </message>
    </context>
    <context>
        <name>ui.views.strip</name>
        <message>
            <source>Overview of marks</source>
            <translation>Übersicht der Markierungen</translation>
        </message>
        <message>
            <source>Every mark at its height. Click to go there.</source>
            <translation>Jede Markierung auf ihrer Höhe. Klicken, um hinzugehen.</translation>
        </message>
    </context>
    <context>
        <name>ui.views.sum</name>
        <message>
            <source>Sum</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Veränderung</translation>
        </message>
        <message>
            <source>Sum of the figures that are picked</source>
            <translation>Summe der gewählten Zahlen</translation>
        </message>
        <message>
            <source>Clear the sum</source>
            <translation>Summe leeren</translation>
        </message>
        <message>
            <source>Pick another figure with Ctrl and a click to add it up.</source>
            <translation>Eine weitere Zahl mit Strg und Klick wählen, um sie zu addieren.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s): {figures}</source>
            <translation>
                <numerusform>%Ln Zahl: {figures}</numerusform>
                <numerusform>%Ln Zahlen: {figures}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>matches {figures} and %Ln more</source>
            <translation>
                <numerusform>passt zu {figures} und noch %Ln</numerusform>
                <numerusform>passt zu {figures} und noch %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>matches {figures}</source>
            <translation>passt zu {figures}</translation>
        </message>
        <message>
            <source>{figure} in {place}</source>
            <translation>{figure} ({place})</translation>
        </message>
    </context>
    <context>
        <name>ui.views.text</name>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
    </context>
    <context>
        <name>ui.views.thumbnails</name>
        <message>
            <source>Page {number}</source>
            <translation>Seite {number}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
    </context>
    <context>
        <name>ui.window</name>
        <message>
            <source>Findings</source>
            <translation>Funde</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>Not opened: {names}. Inspector reads {kinds}.</source>
            <translation>Nicht geöffnet: {names}. Inspector liest {kinds}.</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>{name} gespeichert.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Open the text as a document</source>
            <translation>Den Text als Dokument öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui.wording</name>
        <message>
            <source>headline</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <source>byline</source>
            <translation>Autorenzeile</translation>
        </message>
        <message>
            <source>list</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>caption</source>
            <translation>Bildunterschrift</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>pull quote</source>
            <translation>Zitatkasten</translation>
        </message>
        <message>
            <source>header</source>
            <translation>Kopfzeile</translation>
        </message>
        <message>
            <source>footer</source>
            <translation>Fußzeile</translation>
        </message>
        <message>
            <source>page number</source>
            <translation>Seitenzahl</translation>
        </message>
        <message>
            <source>page {number}</source>
            <translation>Seite {number}</translation>
        </message>
        <message>
            <source>para {number}</source>
            <translation>Absatz {number}</translation>
        </message>
    </context>
</TS>
