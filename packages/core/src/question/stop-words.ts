// Words of a question that name nothing, folded and split by white space: `stopWords` in any text, `catalogueWords` in a catalogue of what cities do.

export const stopWords: Readonly<Record<"en" | "fr" | "es" | "it" | "de" | "ar", string>> = {
  en: `
    a an the this that these those there here s t d m re ve ll i me my mine myself we us our ours ourselves you your
    yours yourself he him his himself she her hers herself it its itself they them their theirs themselves one ones
    someone somebody anyone anybody everyone everybody nobody something anything nothing everything thing things
    stuff who whom whose which what whatever when where wherever why how whether if then than though although
    because while as at by for from in into of off on onto out over to up upon with within without via per about
    above across after against along among amongst around before behind below beneath beside besides between beyond
    despite down during except inside like near outside past since through throughout till toward towards under
    until versus vs and or but nor so not no yes also too very just only even still ever never always often
    sometimes usually already yet again once almost quite rather really maybe perhaps am is are was were be been
    being do does did done doing don doesn didn isn aren wasn weren won couldn wouldn shouldn hasn haven hadn have
    has had having can cannot could may might must shall should will would ought need needs needed want wants wanted
    wish try tries tried trying seem seems become becomes became get gets getting got gotten go goes going gone went
    come comes coming came make makes making made take takes taking took taken put puts let lets keep keeps bring
    brings use uses used using please thanks thank thankyou hello hi hey dear kindly ok okay hmm any some all each
    every both either neither other others another such same much many more most few fewer little less least several
    enough lot lots bit various different certain own tell tells telling told say says said talk talks explain
    explains describe describes see sees seen look looks looking ask asks asking asked wonder wondering think thinks
    thinking thought interested interesting mean means hear heard way ways kind kinds sort sorts type types today
    now nowadays currently recently regarding concerning related relating specifically especially particularly etc
    eg ie works working worked cases government governments handle handles handling case part parts permanent common
    call calls called calling date dates barrier front urban policies yourselves further format formats period
    periods general universal exact informal mind new small large big role roles challenge challenges problem
    problems difficulty difficulties opportunity opportunities access group groups member members possible important
    main year years level everyday daily term
  `,
  fr: `
    l d j c s n m t qu y a le la les un une des du de au aux ce cet cette ces cela ca ceci celui celle ceux celles
    je me moi tu te toi il elle on nous vous ils elles se soi lui leur leurs eux mon ma mes ton ta tes son sa ses
    notre nos votre vos qui que quoi quel quelle quels quelles lequel laquelle lesquels lesquelles dont ou quand
    comment pourquoi combien si dans en pour par avec sans sur sous chez vers entre contre depuis pendant durant
    avant apres derriere devant parmi selon malgre hors afin concernant jusque jusqu lors et mais donc or ni car
    comme alors ainsi aussi tres trop peu plus moins bien mal non oui pas ne jamais toujours souvent parfois deja
    encore voici voila ici tout toute tous toutes chaque plusieurs quelque quelques autre autres meme memes tel
    telle tels telles certains certaines aucun aucune beaucoup assez differents differentes divers diverses est es
    suis sommes etes sont etait etaient etre ete sera seront serait soit soient ai as avons avez ont avait avaient
    avoir aurait fait faits faire font faites fais faisant peut peuvent peux pouvez pouvons pouvoir pourrait
    pourraient pourriez doit doivent devoir faut falloir veut veux veulent voulez voulons vouloir voudrais voudrait
    voudrions aimerais aimerait aimerions souhaite souhaitons souhaiterais va vais vas allons allez vont aller vient
    viennent venir mettre met mettent mis mise prendre prend prennent merci svp stp plait bonjour bonsoir salut dire
    dis dites dit parler parle parlez parlent explique expliquez expliquer raconte racontez voir vois voyez regarder
    demande demander penser pense interesse interessee interessent interessant interessants interessante
    interessantes besoin chose choses truc trucs facon facons maniere manieres sorte sortes type types actuellement
    aujourd hui maintenant recemment notamment surtout lien rapport egard propos existe existent existant existants
    passe commun communs gouvernement gouvernements rechercher recherchez commune communes mairie mairies cas libre
    libres premier premiere premiers premieres periode periodes general generale generaux generales etant avais
    avions aura auront serai serais seraient soyez ayant monde vie vies quotidien quotidienne role roles partage
    partages partagee partagees populaire populaires nouveau nouveaux nouvelle nouvelles grand grands grande grandes
    petit petits petite petites ouvert ouverts ouverte ouvertes important importante importants importantes possible
    possibles principal principale principaux acces acceder accedent permettre permet permettent permettant
    developper developpe developpent creer cree creent construire oeuvre reduire renforcer renforce renforcent defi
    defis probleme problemes difficulte difficultes groupe groupes membre membres acteur acteurs communaute
    communautes societe publics publique publiques sociaux sociale sociales terme temps annee annees an ans fois
    debut fin niveau cadre liens origine origines issu issus issue issues vivre vivent vit travaillent ensemble
    egalement possibilite possibilites opportunite opportunites besoins lutter
  `,
  es: `
    el la los las lo un una uno unos unas de del al a este esta estos estas esto ese esa esos esas eso aquel aquella
    aquellos aquellas aquello yo me mi mis mio tu te ti tus se si su sus ella ellos ellas nosotros nosotras nos
    nuestro nuestra nuestros nuestras vosotros vosotras os vuestro vuestra vuestros vuestras usted ustedes le les
    que quien quienes cual cuales cuyo cuya cuando cuanto cuanta cuantos cuantas donde adonde como porque en con sin
    por para sobre entre hacia hasta desde ante bajo contra durante segun tras mediante via alrededor cerca lejos
    dentro fuera antes despues acerca y e o u ni pero sino aunque pues entonces asi tambien tampoco muy mucho mucha
    muchos muchas poco poca pocos pocas mas menos tan tanto tanta tantos tantas ya aun todavia siempre nunca aqui
    ahi alli no solo solamente todo toda todos todas cada otro otra otros otras mismo misma mismos mismas alguno
    alguna algunos algunas algun algo alguien ningun ninguno ninguna nada nadie varios varias diferentes distintos
    distintas es son soy eres somos era eran fue fueron ser sea sean siendo sido estan estoy estamos estar he ha has
    han hemos habia haber hay haya hace hacen hacer haciendo hago hecho puede pueden puedo podemos podria podrian
    podrias poder debe deben deberia quiero quiere quieren queremos querria quisiera gustaria necesito necesita
    necesitan necesitamos va van voy vamos ir tiene tienen tengo tenemos tener pasa pasando ocurre ocurriendo llevan
    lleva gracias hola favor dias tardes saludos decir dime diga digame cuenta cuentame cuenteme explica explicame
    explique hablar habla hablame hablan ver veo mirar preguntar pienso interesa interesan interesado interesada
    interesante interesantes cosa cosas forma formas manera maneras modo modos tipo tipos actualmente ahora hoy
    recientemente especialmente relacionado relacionada relacionados relacionadas respecto existe existen existente
    existentes comun comunes casos caso encuentra mostrar sitio sitios comuna comunas libre libres periodo periodos
    general generales estaba estaban estuvo estuvieron seria serian sera seran tenia tenian tuvo tuvieron tenga
    tengan hayan habra habria hubo hubiera sois habeis tienes teneis nacional nacionales reto retos desafio desafios
    sala salas medio mundo vida vidas cotidiana cotidiano papel rol nuevo nueva nuevos nuevas grande grandes pequeno
    pequena pequenos pequenas abierto abierta abiertos abiertas importante importantes posible posibles principales
    acceso acceder acceden permitir permite permiten desarrollar desarrolla desarrollan desarrollo crear crea crean
    creado construir reducir reforzar fortalecer fortalece problema problemas dificultad dificultades grupo grupos
    miembro miembros actores comunidad comunidades sociedad publico publica publicos publicas sociales largo plazo
    ano anos tiempo vez veces inicio nivel marco origen origenes popular populares compartir compartido compartida
    compartidos compartidas oportunidad oportunidades segunda segundo primero primera primeros primeras atencion
    colectivo colectivos necesidad necesidades viven vivir medida medidas
  `,
  it: `
    l d c s n m t un dell nell sull all dall quell quest il lo la i gli le uno una di del dello della dei degli
    delle a al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul
    sullo sulla sui sugli sulle con col per tra fra questo questa questi queste quello quella quelli quelle quel
    quegli quei cio io me mi tu te ti lui lei egli ella noi ci voi vi loro essi esse si se ne mio mia miei mie tuo
    tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre che chi cui quale quali
    qual quando quanto quanta quanti quante dove come perche e ed o od ma anche pure pero quindi cosi allora dunque
    mentre molto molta molti molte poco poca pochi poche piu meno tanto tanta tanti tante troppo gia ancora sempre
    mai qui qua non no solo soltanto tutto tutta tutti tutte ogni altro altra altri altre stesso stessa stessi
    stesse alcuno alcuna alcuni alcune qualche qualcosa qualcuno nessuno nessuna niente nulla vari varie diversi
    senza contro verso durante secondo dopo prima dentro fuori presso vicino oltre attraverso circa riguardo
    riguardante riguardanti rispetto sono sei siamo siete era erano essere stato stata stati sia siano ha ho hai
    abbiamo avete hanno aveva avevano avere fa fanno faccio fare fatto facendo puo possono posso possiamo potete
    potrebbe potrebbero potresti potere deve devono dovrebbe dovere voglio vuole vogliono vogliamo vorrei vorremmo
    volere servono va vanno vado andare viene vengono venire sta stanno sto succede accade grazie prego ciao salve
    buongiorno favore cortesia piacere dire dimmi dica dite racconta raccontami spiega spiegami spiegare parla
    parlami parlano vedere vedo guardare chiedere penso interessa interessano interessato interessata interessante
    interessanti cosa cose modo modi maniera maniere tipo tipi attualmente adesso ora oggi recentemente soprattutto
    relativo relativa relativi relative esiste esistono esistente esistenti misura misure mostrare mostrate
    sostenere comune comuni periodo periodi generale generali tramite ad dov abbia abbiano avuto sara saranno
    sarebbe sarebbero avra avrebbe avendo essendo fai faccia facciano farebbe stai stiamo stava leggere sala mondo
    vita ruolo ruoli nuovo nuova nuovi nuove grande grandi piccolo piccola piccoli piccole aperto aperta aperti
    aperte importante importanti possibile possibili principali accesso accedere accedono permettere permette
    sviluppare sviluppo sviluppano creare crea creato creati costruire ridurre rafforzare rafforza problema problemi
    difficolta gruppo gruppi membro membri attori comunita societa pubblico pubblica pubblici pubbliche sociale
    sociali lungo termine anno anni tempo volta volte inizio livello quadro origine origini popolare popolari
    condividere condiviso condivisa condivisi condivise opportunita primo primi prime seconda quotidiana quotidiano
    sfida sfide soli sola bisogno bisogni ente enti vivono vivere
  `,
  de: `
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses
    diesen diesem jener jene jenes jenen solche solcher solches solchen ich mich mir mein meine meinen meinem meiner
    du dich dir dein deine er ihn ihm sein seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer es wir uns
    unser unsere unseren unserem unserer euch euer eure sich man jemand niemand etwas nichts alles wer wen wem
    wessen was welche welcher welches welchen welchem wann wo wohin woher wie warum wieso weshalb wieviel wieviele
    ob in im ins an am ans auf aus bei beim bis durch fur fuer gegen mit nach neben ohne seit trotz uber ueber um
    unter vom von vor wahrend waehrend wegen zu zum zur zwischen hinter laut anhand rund und oder aber sondern denn
    weil dass daß wenn als also auch nur noch schon sehr viel viele vielen vieler mehr wenig wenige weniger immer
    nie oft manchmal hier da dort dann nicht nein ja doch alle allen aller jede jeder jedes jeden jedem andere
    anderen anderer anderes einige einigen einiger mehrere mehreren verschiedene verschiedenen selbst gerade
    ungefahr etwa ist bin bist sind seid sei waren wird werden wurde wurden worden geworden habe hast hat haben
    hatte hatten gehabt kann kannst konnen koennen konnte konnten muss mussen muessen soll sollen sollte sollten
    will willst wollen wollte mochte mochten moechte moechten darf durfen wuerde wuerden mache macht machen gemacht
    tun tut getan gehen geht gegangen kommen kommt lassen lasst gibt geben gegeben brauche braucht brauchen bitten
    bitte danke hallo guten tag moin servus gruezi sag sage sagen sagt sprechen erzahl erzahle erzaehle erklar
    erklare erklaren erklaere sehen siehe schauen fragen frage denken interessiere interessiert interessieren
    interessant interessante interessanten ding dinge sache sachen weise arten derzeit aktuell aktuelle aktuellen
    momentan heute jetzt kurzlich insbesondere besonders betreffend bezuglich hinsichtlich bezug thema themen los
    passiert lauft laeuft laufen existieren existiert existierende vorhanden erzahlen erzaehlen allem anderem andern
    anders damit dazu dies dieselbe dieselben dasselbe einmal manche manchen mancher manches nun ihnen sonst weiter
    wieder weg zwar allgemein allgemeine gewesen musste ihres seines dessen deren derer welt leben lebt alltag rolle
    rollen neu neue neuen neuer neues gross grosse grossen grosser klein kleine kleinen kleiner kleines offen offene
    offenen wichtig wichtige wichtigen moglich mogliche zugang entwickeln entwickelt entwicklung schaffen schafft
    aufbauen verringern starken starkt problem probleme problemen schwierigkeiten gruppe gruppen mitglied mitglieder
    akteure gemeinschaft gemeinschaften gesellschaft gesellschaften offentlich offentliche offentlichen offentlicher
    sozial soziale sozialen sozialer jahr jahre jahren zeit anfang ebene rahmen herkunft teilen geteilt moglichkeit
    moglichkeiten erste ersten herausforderung herausforderungen bedarf
  `,
  ar: `
    في من الى علي عن مع هل ما ماذا مالذي كيف اين متي لماذا لم لن لا كم اي ايه منذ حتي حول بين خلال عند عبر ضد دون
    بدون بعد قبل فوق تحت امام خلف داخل خارج نحو لدي ضمن بشان بخصوص لاجل الذي التي الذين اللذان اللتان اللواتي اللاتي
    هذا هذه هذان هؤلاء هولاء ذلك تلك هناك هنا ذات هو هي هم هن هما نحن انا انت انتم انتي لي لنا لك لكم له لها لهم به
    بها بهم فيه فيها فيهم منه منها منهم عنه عنها عليه عليها اليه اليها معه معها و ف ب ل ك او ام ثم لكن بل ان انه
    انها انهم كما كذلك ايضا فقط جدا كل بعض جميع كافه غير سوي مثل عده عديد العديد كثير كثيره الكثير قليل اكثر اقل كلا
    احد شيء اشياء نفس نفسها كان كانت كانوا يكون تكون ليس ليست يوجد توجد قد سوف يمكن يمكنك يمكنني يجب ينبغي تم يتم
    لديها لديهم اصبح اريد نريد يريد اود نود ارجو نرجو احتاج نحتاج ابحث نبحث يبحث اعرف نعرف تعرف فضلك فضلكم رجاء شكرا
    مرحبا اهلا عثور العثور عليكم سمحت اخبرني اخبرنا قل قولوا احك حدثني حدثنا اشرح وضح انظر تتحدث يتحدث يتعلق تتعلق
    المتعلقه متعلقه طريقه طرق كيفيه نوع انواع حاليا الان اليوم مؤخرا خصوصا خاصه يحدث تحدث يجري تجري موجود موجوده
    متاح متاحه موخرا دور ادوار جديد جديده جدد كبير كبيره صغير صغيره مفتوح مفتوحه مهم مهمه ممكن رئيسي رئيسيه حياه
    يومي يوميه عالم وصول الوصول تطوير انشاء بناء حد الحد مشكله مشاكل مشكلات صعوبات تحدي تحديات مجموعه مجموعات عضو
    اعضاء مجتمع مجتمعات عام عامه اجتماعي اجتماعيه سنه سنوات وقت مستوي اطار اصل اصول فرصه فرص اول مشترك مشتركه
    احتياجات حاجه العالم المجتمع المجتمعات المجموعات التحديات المشاكل العامه العام الاجتماعيه الاجتماعي الحياه
    اليوميه الجديده الجديد الكبيره الصغيره المفتوحه المشتركه المهمه الفرص
  `,
};

export const catalogueWords: Readonly<Record<"en" | "fr" | "es" | "it" | "de" | "ar", string>> = {
  en: `
    practice practices practise practises practised practising good best better great success successes successful
    successfully excellent inspiring inspiration effective effectively promising proven example examples project
    projects programme programmes program programs initiative initiatives activity activities action actions measure
    measures intervention interventions approach approaches idea ideas solution solutions experience experiences
    scheme schemes effort efforts city cities town towns municipality municipalities municipal metropolis local
    locally localities authority authorities place places somewhere anywhere elsewhere country countries nation
    nations find finds finding found search searches searching list lists listing show shows showing shown give
    gives giving given help helps helped helping helpful know knows knowing known support supports supporting
    supported happen happens happening happened exist exists existing available offer offers offering offered
    provide provides providing provided implement implements implemented implementing deal deals dealing tackle
    tackles tackling address addresses addressing improve improves improved improving promote promotes promoting
    promoted foster fosters fostering encourage encourages encouraging facilitate facilitates facilitating combat
    combating fight fights fighting ensure ensures involve involves involving involved manage manages run runs
    catalogue catalog database entry entries result results answer answers question questions topic topics theme
    themes issue issues area areas field fields subject subjects overview detail details people person persons folks
    service services government governments
  `,
  fr: `
    pratique pratiques bon bons bonne bonnes meilleur meilleurs meilleure meilleures reussi reussie reussis reussies
    succes efficace efficaces inspirant inspirants inspirante inspirantes prometteur prometteuse prometteurs
    prometteuses exemplaire exemplaires exemple exemples projet projets programme programmes initiative initiatives
    activite activites action actions mesure mesures intervention interventions demarche demarches approche
    approches idee idees solution solutions experience experiences dispositif dispositifs ville villes cite cites
    commune communes municipalite municipalites municipal municipale municipaux municipales mairie mairies metropole
    metropoles agglomeration collectivite collectivites local locale locaux locales localement territoire
    territoires autorite autorites endroit endroits lieu lieux ailleurs pays trouver trouve trouvez trouvent
    chercher cherche cherchez cherchons cherchent recherchons liste listes lister montrer montre montrez donner
    donnez donnent aide aides aider aident aidant connaitre connais connaissez connait savoir sais savez sait
    soutien soutenir soutient soutiennent appui appuyer appuie favoriser favorise favorisent promouvoir promeut
    encourager encourage encouragent ameliorer ameliore ameliorent lutter lutte luttent combattre proposer propose
    proposent offrir offre offrent gerer gere gerent faciliter facilite facilitent impliquer implique mener menent
    menes menees deroule deroulent catalogue fiche fiches resultat resultats reponse reponses question questions
    sujet sujets theme themes thematique thematiques domaine domaines matiere personne personnes gens service
    services gouvernement gouvernements
  `,
  es: `
    practica practicas buen bueno buena buenas mejor mejores exito exitoso exitosa exitosos exitosas eficaz eficaces
    efectivo efectiva inspirador inspiradora inspiradores inspiradoras prometedor prometedora prometedores
    prometedoras ejemplo ejemplos proyecto proyectos programa programas iniciativa iniciativas actividad actividades
    accion acciones actuacion actuaciones intervencion intervenciones enfoque enfoques idea ideas solucion
    soluciones experiencia experiencias ciudad ciudades localidad localidades municipio municipios municipal
    municipales ayuntamiento ayuntamientos alcaldia alcaldias comuna comunas urbe local locales localmente autoridad
    autoridades gobierno gobiernos lugar lugares pais paises territorio territorios encontrar encontrado busco busca
    buscar buscamos buscando buscan lista listas listado listar muestra muestrame muestre muestran mostrarme dar
    dame deme da dan ensename ayuda ayudas ayudar ayudan ayudando ayudame conocer conozco conoce conocen saber sabe
    sabes saben apoyo apoyos apoyar apoya apoyan favorecer favorece favorecen promover promueve promueven fomentar
    fomenta fomentan mejorar mejora mejoran luchar lucha luchan combatir combaten facilitar facilita facilitan
    ofrecer ofrece ofrecen abordar aborda abordan gestionar gestiona gestionan impulsar impulsa impulsan realizar
    realiza realizan realizado catalogo ficha fichas resultado resultados respuesta respuestas pregunta preguntas
    tema temas tematica tematicas asunto asuntos ambito ambitos materia area areas persona personas gente servicio
    servicios
  `,
  it: `
    pratica pratiche prassi buon buono buona buoni buone migliore migliori meglio successo efficace efficaci
    riuscito riuscita riusciti riuscite ispirazione promettente promettenti esempio esempi progetto progetti
    programma programmi iniziativa iniziative attivita azione azioni intervento interventi approccio approcci idea
    idee soluzione soluzioni esperienza esperienze citta comune comuni municipio municipi municipalita municipale
    municipali comunale comunali metropoli locale locali localmente autorita governo governi luogo luoghi posto
    posti territorio territori paese paesi trovare trova trovo trovano cerco cerca cercare cerchiamo cercando elenco
    elenca elencare lista mostrami dare dammi danno aiuto aiuti aiutare aiuta aiutano aiutami conoscere conosco
    conosce conoscete sapere so sai sapete sostegno sostiene sostengono supporto supportare favorire favorisce
    favoriscono promuovere promuove promuovono migliorare migliora migliorano incoraggiare combattere combatte
    combattono affrontare affronta affrontano offrire offre offrono facilitare facilita gestire gestisce gestiscono
    realizzare realizzato realizzati coinvolgere coinvolge coinvolgono catalogo scheda schede risultato risultati
    risposta risposte domanda domande tema temi tematica tematiche argomento argomenti ambito ambiti settore settori
    persona persone gente servizio servizi
  `,
  de: `
    praxis praktik praktiken praxisbeispiel praxisbeispiele praxisbeispielen gut gute guter gutes gutem besser
    bessere besseren beste besten bestes bewahrt bewahrte bewahrten bewaehrte verfahren erfolg erfolge erfolgreich
    erfolgreiche erfolgreichen wirksam wirksame gelungen gelungene gelungenen inspirierend inspirierende vorbildlich
    vorbildliche beispiel beispiele beispielen fallbeispiel fallbeispiele projekt projekte projekten programm
    programme programmen initiative initiativen aktivitat aktivitaten aktivitaeten aktion aktionen massnahme
    massnahmen maßnahme maßnahmen ansatz ansatze ansatzen ansaetze idee ideen losung losungen loesung loesungen
    erfahrung erfahrungen vorhaben modellprojekt modellprojekte angebot angebote angeboten stadt stadte stadten
    staedte staedten grossstadt grossstadte großstadt großstadte kleinstadt kleinstadte gemeinde gemeinden kommune
    kommunen kommunal kommunale kommunalen kommunaler kommunales stadtisch stadtische stadtischen stadtischer
    staedtische ort orte orten lokal lokale lokalen lokaler lokales regierung regierungen lander landern laender
    finden finde findet gefunden suche suchen gesucht liste listen zeig zeige zeigen zeigt gib hilfe hilfen helfen
    hilft hilf geholfen kenne kennen kennt weiss weiß wissen wisst unterstutzen unterstutzt unterstutzung
    unterstuetzen unterstuetzung fordern fordert foerdern foerdert verbessern verbessert bekampfen bekampft
    bekaempfen umgehen umgang bieten bietet anbieten ermoglichen ermoglicht erleichtern erleichtert durchfuhren
    durchgefuhrt umsetzen umgesetzt katalog eintrag eintrage ergebnis ergebnisse antwort antworten bereich bereiche
    bereichen mensch menschen leute leuten person personen dienst dienste
  `,
  ar: `
    ممارسه ممارسات الممارسه الممارسات جيد جيده الجيده افضل الافضل فضلي الفضلي احسن ناجح ناجحه الناجحه نجاح فعال
    فعاله ملهم ملهمه واعد واعده مثال امثله الامثله نموذج نماذج مشروع مشاريع المشروع المشاريع مشروعات برنامج برامج
    البرنامج البرامج مبادره مبادرات المبادره المبادرات نشاط انشطه الانشطه فعاليه فعاليات اجراء اجراءات تدبير تدابير
    نهج مقاربه فكره افكار حل حلول تجربه تجارب التجارب خبره خبرات مدينه مدن المدينه المدن بمدينه بالمدن للمدن والمدن
    مدينتي مدينتنا بلده بلدات بلديه بلديات البلديه البلديات محلي محليه المحلي المحليه سلطه سلطات السلطات حكومه
    حكومات الحكومه مكان اماكن بلد بلدان البلدان دوله دول الدول اجد نجد ايجاد قائمه قوائم اعرض اعرضوا اظهر ارني اروني
    اعطني اعطنا هات تعطي مساعده المساعده تساعد يساعد ساعدني ساعدوني تساعدهم معرفه دعم الدعم يدعم تدعم لدعم تعزيز
    تعزز يعزز تشجيع تشجع تحسين مواجهه معالجه تقدم يقدم تقديم توفر يوفر توفير تتعامل يتعامل التعامل تنفذ ينفذ تنفيذ
    فهرس نتيجه نتائج جواب اجوبه سؤال اسئله موضوع مواضيع مجال مجالات قضيه قضايا شخص اشخاص الاشخاص ناس الناس فرد افراد
    خدمه خدمات الخدمات قايمه قوايم نتايج سوال اسيله بالمدينه للمدينه والمدينه ومدينه لمدينه ومدن بمدن لمدن بالمشروع
    للمشروع والمشروع ومشروع بمشروع لمشروع بالمشاريع للمشاريع والمشاريع ومشاريع بمشاريع لمشاريع بالبرنامج للبرنامج
    والبرنامج وبرنامج ببرنامج لبرنامج بالبرامج للبرامج والبرامج وبرامج ببرامج لبرامج بالمبادره للمبادره والمبادره
    ومبادره بمبادره لمبادره بالمبادرات للمبادرات والمبادرات ومبادرات بمبادرات لمبادرات بالممارسه للممارسه والممارسه
    وممارسه بممارسه لممارسه بالممارسات للممارسات والممارسات وممارسات بممارسات لممارسات بالبلديه للبلديه والبلديه
    وبلديه ببلديه لبلديه بالبلديات للبلديات والبلديات وبلديات ببلديات لبلديات الخدمه بالخدمه للخدمه والخدمه وخدمه
    بخدمه لخدمه بالخدمات للخدمات والخدمات وخدمات بخدمات لخدمات الدوله بالدوله للدوله والدوله ودوله بدوله لدوله
    بالدول للدول والدول ودول بدول لدول الحكومات بالحكومات للحكومات والحكومات وحكومات بحكومات لحكومات بالسلطات
    للسلطات والسلطات وسلطات بسلطات لسلطات بالناس للناس والناس وناس بناس لناس بالاشخاص للاشخاص والاشخاص واشخاص باشخاص
    لاشخاص بالتجارب للتجارب والتجارب وتجارب بتجارب لتجارب النماذج بالنماذج للنماذج والنماذج ونماذج بنماذج لنماذج
    بالامثله للامثله والامثله وامثله بامثله لامثله
  `,
};
