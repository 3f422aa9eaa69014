// Labelled pairs of names, invented: which are one actor under two spellings, which are two, and which nobody could tell from the names.
import type { ActorKind } from '../../src/actors/actor.ts'

export interface LabelledPair {
  readonly kind: ActorKind
  readonly one: string
  readonly other: string
}

function pairs(kind: ActorKind, rows: string): LabelledPair[] {
  return rows.trim().split('\n').map((row) => {
    const [one = '', other = ''] = row.split('|').map((part) => part.trim())
    return { kind, one, other }
  })
}

export const same: readonly LabelledPair[] = [
  ...pairs('person', `
    Mohammed Tarwali | Muhammad Tarwali
    Mohamad Qasim Orrin | Mohammed Kasim Orrin
    Hussein Dar | Hussain Dar
    Yousef Karzadeh | Yusuf Karzadeh
    Omar al-Rashidi | Umar Rashidi
    Khalid Venn | Khaled Venn
    Abdul Rahman Sool | Abdulrahman Sool
    Abd al-Rahman Sool | Abdur Rahman Sool
    Zia ul-Haq Menn | Ziaul Haq Menn
    Rahmatullah Orr | Rahmat Ullah Orr
    Sergei Tarnov | Sergey Tarnov
    Dmitry Velsky | Dmitri Velskiy
    Aleksandr Brenko | Alexander Brenko
    Yevgeny Polin | Evgeni Polin
    Fyodor Marchenko | Fedor Marchenko
    Zakir Dawood | Zakir Daoud
    Tariq Ghorbani | Tarik Gorbani
    Nasrullah Quenn | Nasrulla Quenn
    Faisal Imberi | Faysal Imberi
    Akhmed Zelin | Ahmed Zelin
    Sayed Wardek | Sayed Vardek
    Jose Perrín | José Perrin
    Ana Perrin | Mayor Ana Perrin
    Perrin, Ana | Ana Perrin
    Søren Lindqvist | Soren Lindqvist
    Jon Tan Jr. | Jon Tan, Jr
    John F. Sellory | John Sellory
    John F. Sellory | John Francis Sellory
    Ana Maria Sol-Orr | Ana María Sol Orr
    Jean-Pierre Vale | Jean Pierre Vale
    Kim Tae-jun | Kim Tae Jun
    Kim Taejun | Kim Tae-jun
    Philip Marrow | Phillip Marrow
    Stefan Orlow | Stephan Orlow
    Noor Alam Brack | Nur Alam Brack
    Mullah Hamid Tallor | Hamid Tallor
    Ahmad bin Salim Orr | Ahmed Salim Orr
    Ibrahim Qalandi | Ebrahim Kalandi
    Catherine Volsk | Catharine Volsk
    Jon Corin Vale | Jon C. Vale
    Ahmed Karim Wali Sool | Ahmed Wali Sool
    Shukria Barek | Shukriya Barek`),
  ...pairs('armed-group', `
    Tehrik-i-Taliban | Tehreek-e-Taliban
    Lashkar-e-Tarwal | Lashkar-i-Tarwal
    Jaish al-Orrin | Jaysh Orrin
    Taleban | Taliban
    Sellory Liberation Army | Army for the Liberation of Sellory
    75th Brigade | the 75th Brigade
    Seventh Brigade | 7th Brigade
    Orvanese Army | Army of Orvane
    Hezb-e Velayat | Hizb-i-Velayat
    Tehrik-i-Nifaz Sellory | TNS
    Border Guards of Tarrow | Tarrow Border Guard
    Harakat ul-Mujahidin Orr | Harkat-ul-Mujahideen Orr`),
  ...pairs('government', `
    Orvane's foreign ministry | Ministry of Foreign Affairs of Orvane
    Orvanese Foreign Ministry | Ministry of Foreign Affairs of Orvane
    Orvanese Foreign Ministry | Orvane's foreign ministry
    Tarnish Parliament | Parliament of Tarn
    Ministry of Defense | Defence Ministry
    French Foreign Ministry | Foreign Ministry of France
    Afghan Interior Ministry | Afghanistan's Ministry of Interior
    Ministry of Internal Affairs | Interior Ministry
    the Department of River Works | River Works Department
    Imber Port Authority | Port Authority of Imber
    Sellory City Council | City Council of Sellory
    Supreme Court of Velland | Velland Supreme Court
    Vellandic Supreme Court | Supreme Court of Velland
    National Directorate of Water | National Water Directorate
    Embassy of Orvane in Tarrow | Orvane embassy in Tarrow
    Federal Bureau of Locks and Dams | FBLD
    National Disaster Relief Agency | NDRA
    Tarrow Water Council | the Tarrow Water Council`),
  ...pairs('organisation', `
    Red Ferry Society | the Red Ferry Society
    Fishing Workers' Union | Fishing Workers Union
    Citizens for Open Rivers | Citizens for open rivers
    Sellory Grain Co. | Sellory Grain
    Brackwater Shipping Ltd | Brackwater Shipping
    Khelm Organisation for Relief | Khelm Organization for Relief
    University of Quenna | Quenna University
    Quenna Institute (QI) | Quenna Institute
    U.N.R.D. | UNRD
    Orvane Human Rights Watch Group | OHRWG
    Doctors Without Rivers (DWR) | DWR
    Bank of Sellory | Sellory Bank
    Centre for Coastal Study | Center for Coastal Study
    Al-Nahar Network | Al Nahar Network
    Radio Marjan | Radio Mardjan`),
  ...pairs('document', `
    the Tarn Report | Tarn Report
    Sellory Gazette | The Sellory Gazette`),
]

export const different: readonly LabelledPair[] = [
  ...pairs('person', `
    Ana Perrin | Tom Perrin
    Ana Perrin | Perrin
    Jon Tan | Jon Tan Jr.
    Jon Tan Sr. | Jon Tan Jr.
    Karim Wali | Karima Wali
    Rashid Orr | Rashad Orr
    Hassan Dar | Hussein Dar
    Jamil Venn | Jamal Venn
    Maria Sol | Mario Sol
    Ana Sol | Anne Sol
    Ellen Brack | Allen Brack
    Karen Vale | Karan Dale
    Karen Vale | Karan Vale
    Jan Marrow | Jen Marrow
    Ivan Tarnov | Ivana Tarnov
    Pavel Orlov | Pavel Orlova
    John F. Sellory | John G. Sellory
    J. Sellory | K. Sellory
    Ahmed Karim Wali | Karim Wali
    Ahmed Tarwali | Muhammad Tarwali
    Mohammed Orrin | Mahmoud Orrin
    Salim Quenn | Salman Quenn
    Corin Vale | Corin Dale
    Peter Imber | Petra Imber
    Abdul Karim Sool | Abdul Rahim Sool
    Abdullah Sool | Abdul Sool
    Nasir Menn | Nasrin Menn
    Daniel Brenko | Daniela Brenko
    Hamid Tallor | Hamida Tallor
    Khan | Khan Orr
    William Sol III | William Sol II
    Tariq Orr | Tarik Ozz
    Yusuf Karzadeh | Yunus Karzadeh
    Farid Velsky | Fahad Velsky
    Simon Lind | Simone Lind
    Zahra Lind | Zahir Lind
    Samir Zelin | Samira Zelin
    Paul Marsh | Paula Marsh
    Omar Sellory | Amr Sellory
    Tim Brack | Tom Brack`),
  ...pairs('armed-group', `
    75th Brigade | 76th Brigade
    Second Corps | Third Corps
    II Corps | III Corps
    North Sellory Army | South Sellory Army
    Orvanese Army | Tarnish Army
    Tehrik-i-Taliban | Tehrik-i-Insaf
    Sellory Liberation Army | Sellory Liberation Front
    Lashkar-e-Tarwal | Lashkar-e-Imber
    TNS | Tehrik-i-Taliban Orvane
    Orvane Army Command | Orvane Navy Command
    Eastern Command | Western Command
    Upper Tarn Militia | Lower Tarn Militia`),
  ...pairs('government', `
    Orvane's foreign ministry | Ministry of Foreign Affairs of Tarrow
    Orvane's foreign ministry | Orvane's interior ministry
    Foreign Ministry | Orvane's foreign ministry
    French Foreign Ministry | German Foreign Ministry
    North Korean army | South Korean army
    Ward 3 Council | Ward 4 Council
    Ministry of Health | Ministry of Wealth
    Police Commission | Policy Commission
    Provincial Police | Federal Police
    Deputy Interior Ministry | Interior Ministry
    Ministry of Trade | Ministry of Transport
    Sellory City Council | Sellory District Council
    Supreme Court of Velland | High Court of Velland
    Ministry of Women | Ministry of Men
    Tarrow embassy in Orvane | Orvane embassy in Tarrow
    Sellory | Sellory City Council
    Imber Port Authority | Imber Prison Authority
    National Water Directorate | National War Directorate
    Council of Imber | Council of Ambar
    NDRA | National Defence Research Institute
    Ministry of Mines | Ministry of Mining Labour`),
  ...pairs('organisation', `
    Bank of Sellory | Bank of Tarrow
    Committee for Peace | Committee against Peace
    Red Ferry Society | Blue Ferry Society
    University of Quenna | University of Kenya
    Citizens for Open Rivers | Citizens for Closed Rivers
    Quenna Institute (QI) | Quenna Institute (QNI)
    Sellory Times | Sellory Post
    Workers Union | Women Workers Union
    Students Union | Student Onion
    Group of 7 | Group of 20
    Marine Institute | Marina Institute
    Old Imber Club | New Imber Club
    Kabul University | University of Afghanistan
    UNRD | UNDR`),
]

/** Pairs about which the names alone tell nothing: none may be proposed as sure. */
export const unsure: readonly LabelledPair[] = [
  ...pairs('person', `
    Hassan Ali | Ali Hassan
    J. Sellory | Jon Sellory
    Mohammed Hassan | Mohammed Hassan Ali
    Ahmed Karim Wali | Ahmed Wali
    Omar Tallor Venn | Venn Omar Tallor
    Jon R. Sellory | J. Sellory`),
  ...pairs('organisation', `
    TPO | Tarrow Peace Organisation
    QI | Quenna Institute
    Kora | Kura`),
]
