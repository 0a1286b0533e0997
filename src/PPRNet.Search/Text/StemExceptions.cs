using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>
/// Words that the stemmer would take for one another though they mean different things, or keep apart though they are one word.
/// Found by reading every group that the stemmer forms in the corpus's vocabulary.
/// </summary>
internal static class StemExceptions
{
    private static readonly FrozenDictionary<string, string> Stems = Read(
        // word(s) = stem
        """
        general generally = general
        generate generates generated generating generation generations = generat
        generalize generalizes generalized generalizing generalizability generalization = generaliz
        universal universally = universal
        university universities = univers
        organ organs = organ
        organization organizations organizational organize organizes organized organizing = organiz
        expense expenses = expense
        expensive = expensive
        expect expects expected expecting expectation expectations expectancy expectancies = expect
        international = international
        internal internally internalize internalized internalizing = intern
        intern interns internship internships = internship
        personal personally = personal
        personality personalities = personality
        personnel = personnel
        person persons = person
        relation relations relational = relation
        relationship relationships = relationship
        relative relatives relatively = relativ
        relate relates related relating = relat
        positive positively = positiv
        posit posits posited = posit
        position positions = position
        experience experiences experienced experiencing = experienc
        experiential experientially = experienti
        experiment experiments experimental experimentally = experiment
        therapist therapists = therapist
        therapy therapies therapeutic therapeutically therapeutics = therapi
        psychotherapy psychotherapies psychotherapeutic = psychotherapi
        psychotherapist psychotherapists = psychotherapist
        supervisor supervisors supervision supervise supervised supervises supervising supervisory supervisee supervisees = supervis
        negative negatively = negativ
        negation negate = negat
        meta = meta
        mental mentally = mental
        mentalize mentalizes mentalized mentalizing mentalization = mentaliz
        mentalities mentality = mentality
        sensitive sensitively sensitivity = sensitiv
        active actively = activ
        activation activate activates activated activating = activat
        activity activities = activity
        act acts acted acting = act
        action actions = action
        community communities = community
        communicate communicates communicated communicating communication communications communicative = communic
        commune = commune
        common commonly = common
        important importantly importance = import
        process processes processed processing = process
        meditate meditation meditations meditating = meditat
        mediate mediates mediated mediating mediation mediator mediators = mediat
        moderate moderately = moderat
        moderator moderators moderation moderates moderated = moder
        severe severely severity = sever
        several = several
        patience = patience
        patient patients = patient
        inpatient inpatients = inpatient
        outpatient outpatients = outpatient
        attend attends attended attending attendance attendances = attend
        attendant attendants = attendant
        factor factors = factor
        factory = factory
        analysis analyses analyze analyzes analyzed analyzing = analys
        analyst analysts = analyst
        analytic analytical analytically = analyt
        hypothesis hypotheses hypothesize hypothesized = hypothes
        crisis crises = crisis
        child children childrens = child
        childhood = childhood
        woman women womens = woman
        man men mens = man
        wife wives = wife
        life lives = life
        suicide suicides suicidal suicidality = suicid
        adhere adheres adhered adhering adherence adherent adherance = adher
        depress depressed depressing depression depressions depressive = depress
        anxious anxiety anxieties anxiously = anxieti
        empathy empathic empathetic empathically empathize empathizes = empathi
        psychosis psychoses psychotic = psychosi
        neurosis neuroses neurotic neuroticism = neurosi
        diagnosis diagnoses diagnose diagnosed diagnosing diagnostic = diagnos
        belief beliefs = belief
        believe believes believed believing = believ
        efficacy efficacious = efficaci
        efficient efficiently efficiency = effici
        effective effectively effectiveness = effect
        effect effects = effect
        vary varies varied varying variation variations variability variable variables variance variances variant variants = vari
        various variously = various
        loss losses = loss
        lose loses lost losing = lose
        bias biases biased = bias
        basis = basis
        base based bases basing = base
        basic basically = basic
        """);

    /// <summary>The stem of a listed word, or null.</summary>
    public static string? Find(string word) => Stems.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Read(string table)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (words, stem) = (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) stems[word] = stem;
        }
        return stems.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
