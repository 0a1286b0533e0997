using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>
/// Brings British spelling to American by rule, with the words to which a rule does not apply. Only the index sees the result;
/// texts are shown as they were written. Rules from the usual lists of differences; words from the field's own vocabulary.
/// </summary>
internal static class SpellingVariants
{
    private static readonly string[] IzeEndings = ["ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isational", "isable", "isability"];

    /// <summary>Beginnings of words in -ise that are so spelled everywhere.</summary>
    private static readonly string[] AlwaysIse =
    [
        "advertis", "advis", "apprais", "brais", "bruis", "chastis", "circumcis", "clockwis", "compris", "compromis", "concis", "cruis", "demis", "devis", "disguis", "elis", "enterpris",
        "excis", "exercis", "expertis", "franchis", "improvis", "incis", "lengthwis", "likewis", "liais", "malais", "mayonnais", "merchandis", "otherwis", "pairwis", "paradis", "prais",
        "precis", "premis", "promis", "repris", "revis", "stepwis", "sunris", "supervis", "surmis", "surpris", "televis", "tortois", "treatis", "louis", "denis",
    ];

    /// <summary>Words in -our with American -or; endings follow freely (behavioural, colours).</summary>
    private static readonly string[] OurStems =
    [
        "arbour", "ardour", "armour", "behaviour", "candour", "clamour", "colour", "demeanour", "endeavour", "favour", "fervour", "flavour", "glamour", "harbour", "honour", "humour",
        "labour", "neighbour", "odour", "parlour", "rancour", "rigour", "rumour", "saviour", "savour", "splendour", "succour", "tumour", "valour", "vapour", "vigour",
    ];

    /// <summary>Words in -re with American -er.</summary>
    private static readonly FrozenDictionary<string, string> Whole = Pairs(
        """
        centre center, centres centers, centred centered, centring centering, theatre theater, theatres theaters, fibre fiber, fibres fibers, litre liter, litres liters, metre meter,
        metres meters, calibre caliber, sombre somber, spectre specter, lustre luster, meagre meager, manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered,
        practise practice, practised practiced, practises practices, practising practicing, licence license, licences licenses, defence defense, defences defenses, offence offense,
        offences offenses, pretence pretense, programme program, programmes programs, judgement judgment, judgements judgments, judgemental judgmental, nonjudgemental nonjudgmental,
        acknowledgement acknowledgment, acknowledgements acknowledgments, ageing aging, ageism agism, grey gray, mum mom, mums moms, sceptic skeptic, sceptical skeptical,
        scepticism skepticism, catalogue catalog, catalogues catalogs, dialogue dialog, dialogues dialogs, analogue analog, analogues analogs, monologue monolog, towards toward,
        afterwards afterward, whilst while, amongst among, learnt learned, dreamt dreamed, spelt spelled, burnt burned, leant leaned, mould mold, moulded molded, enquiry inquiry,
        enquiries inquiries, enquire inquire, artefact artifact, artefacts artifacts, enrolment enrollment, enrolments enrollments, enrol enroll, enrols enrolls, fulfil fulfill,
        fulfils fulfills, fulfilment fulfillment, skilful skillful, skilfully skillfully, wilful willful, wilfully willfully, instalment installment, instalments installments,
        distil distill, instil instill, appal appall, analyse analyze, analysed analyzed, analysing analyzing, analyser analyzer, catalyse catalyze, catalysed catalyzed,
        paralyse paralyze, paralysed paralyzed, paralysing paralyzing, psychoanalyse psychoanalyze, psychoanalysed psychoanalyzed, dialyse dialyze, breathalyse breathalyze,
        aeroplane airplane, cheque check, cheques checks, cosy cozy, draught draft, kerb curb, plough plow, pyjamas pajamas, storey story, tyre tire, tyres tires,
        aesthetic esthetic, aesthetics esthetics, aesthetically esthetically, orientated oriented, disorientated disoriented, preventative preventive, counsellor counselor,
        counsellors counselors, jewellery jewelry, marvellous marvelous, woollen woolen, focussed focused, focussing focusing, benefitted benefited, benefitting benefiting,
        adaptor adapter, acknowledgeable acknowledgable, likeable likable, sizeable sizable, unshakeable unshakable, connexion connection, reflexion reflection, pedlar peddler
        """);

    /// <summary>Verbs whose final l is doubled in British spelling only.</summary>
    private static readonly string[] DoubledL =
    [
        "cancel", "channel", "counsel", "dial", "equal", "fuel", "funnel", "initial", "label", "level", "libel", "marvel", "model", "parcel", "pedal", "quarrel", "rival", "shovel",
        "signal", "spiral", "symbol", "total", "travel", "tunnel", "unravel", "trammel", "rebel",
    ];

    private static readonly string[] DoubledEndings = ["ed", "er", "ers", "ing", "ings"];

    /// <summary>Greek ae and oe where American has e: beginnings or insides of words.</summary>
    private static readonly (string British, string American)[] GreekStems =
    [
        ("paediatr", "pediatr"), ("paedo", "pedo"), ("haem", "hem"), ("anaem", "anem"), ("anaesth", "anesth"), ("aetiolog", "etiolog"), ("gynaec", "gynec"), ("orthopaed", "orthoped"),
        ("oestr", "estr"), ("foet", "fet"), ("oedem", "edem"), ("oesoph", "esoph"), ("diarrhoe", "diarrhe"), ("apnoe", "apne"), ("caesar", "cesar"), ("leukaem", "leukem"),
        ("faec", "fec"), ("encyclopaed", "encycloped"), ("archaeolog", "archeolog"), ("palaeo", "paleo"), ("amoeb", "ameb"), ("homoeo", "homeo"), ("dyspnoe", "dyspne"), ("coeliac", "celiac"),
        ("manoeuv", "maneuv"), ("primaeval", "primeval"), ("mediaeval", "medieval"),
    ];

    /// <summary>The American spelling of a folded word; the word itself when it has only one spelling.</summary>
    public static string American(string word)
    {
        if (word.Length < 4) return word;
        if (Whole.TryGetValue(word, out var american)) return american;
        word = WithZ(word);
        word = WithOr(word);
        word = WithOneL(word);
        foreach (var (british, plain) in GreekStems)
            if (word.Contains(british, StringComparison.Ordinal)) word = word.Replace(british, plain, StringComparison.Ordinal);
        return word;
    }

    /// <summary>organise → organize.</summary>
    private static string WithZ(string word)
    {
        foreach (var ending in IzeEndings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            var isTooShort = stem.Length < 3;
            if (isTooShort || AlwaysIse.Any(start => (stem + "is").EndsWith(start, StringComparison.Ordinal) && IsWholeStem(stem + "is", start))) return word;
            return stem + "iz" + ending[2..];
        }
        return word;
    }

    /// <summary>An exception holds for the word itself and with the usual prefixes (reappraise, unsupervised), not for any word that ends alike (maximise).</summary>
    private static bool IsWholeStem(string stem, string exception) =>
        stem.Length == exception.Length || stem[..^exception.Length] is "un" or "re" or "self" or "over" or "under" or "pre" or "mis" or "dis" or "non" or "im";

    /// <summary>behaviour → behavior.</summary>
    private static string WithOr(string word)
    {
        if (!word.Contains("our", StringComparison.Ordinal)) return word;
        foreach (var stem in OurStems)
        {
            var at = word.IndexOf(stem, StringComparison.Ordinal);
            if (at >= 0) return word[..(at + stem.Length - 2)] + word[(at + stem.Length - 1)..];
        }
        return word;
    }

    /// <summary>counselling → counseling.</summary>
    private static string WithOneL(string word)
    {
        if (!word.Contains("ll", StringComparison.Ordinal)) return word;
        foreach (var stem in DoubledL)
            foreach (var ending in DoubledEndings)
                if (word.Length >= stem.Length + ending.Length + 1 && word.EndsWith(stem + "l" + ending, StringComparison.Ordinal))
                    return word[..^(ending.Length + 1)] + ending;
        return word;
    }

    private static FrozenDictionary<string, string> Pairs(string table) =>
        table.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(' '))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
