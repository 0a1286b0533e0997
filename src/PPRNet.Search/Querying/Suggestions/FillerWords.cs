using System.Collections.Frozen;

namespace PPRNet.Search.Querying.Suggestions;

/// <summary>Words with which summaries of studies are written, whatever they are about. Nobody looks for them, so no suggestion begins or ends with one.</summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> Words =
        """
        about above across after again against ago all almost alone along already also although always among another around available away
        based became because become becomes been before began begin being below best better between both brief broad called came certain clear clearly
        close collected come comes common compared comparing considered continue could current currently
        describe described despite different directly done down drawn due during each early either else enough especially even ever every
        examine examined example except far few finally find finding findings first five following form former found four full fully further
        gave general generally get give given gives giving go goes going good great greater half hand help helped helpful helping helps hence here high higher highly
        important include included includes including indeed indicate indicated instead interested keep kept kind knew know known
        large largely larger largest last late later latter least led left less let lie like likely little longer look looked looking lower
        made mainly make makes making many matter mean meaning means meant mere merely might mixed more moreover most mostly much must
        namely near nearly need needed needs neither never nevertheless new next nine no nor not note noted nothing now number
        off often once one only open order other others otherwise out over overall own
        part particular particularly parts per perhaps place point points possible put question questions quite
        range rather real really recent recently reported reports respectively result resulted results right roughly
        said same saw say says second see seem seemed seems seen several show showed shown shows similar similarly simply since single six small smaller sole something
        sometimes soon still strong stronger studies study studied suggest suggested suggests sure
        take taken takes taking tell ten tend tended tends terms therefore thing things third though three through throughout thus time together told too took toward towards turned two type
        under unless until up upon use used useful uses using usual usually various very view
        want way ways well went whatever whereas whether while whole widely wish within without work worked worth wrote
        year years yet al et eg ie vs eds pp
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
